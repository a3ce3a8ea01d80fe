import { fromExport } from "./database.ts";
import { members, payoutsOf } from "./ledger.ts";
import { statement } from "./statement.ts";

const year = Number(process.argv[2] ?? new Date().getFullYear());
const database = fromExport(`${import.meta.dirname}/../data`);

for (const member of members(database)) {
  console.log(statement(member, payoutsOf(database, member, year), year), "\n");
}
