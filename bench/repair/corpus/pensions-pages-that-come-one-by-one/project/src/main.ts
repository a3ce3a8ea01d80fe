import { readFile } from "node:fs/promises";
import { FundClient, replay } from "./client.ts";
import { employers, statement } from "./statement.ts";

const recorded = JSON.parse(await readFile(process.argv[2]!, "utf8"));
const client = new FundClient(replay(recorded.pages));
for (const member of recorded.members) {
  const { total, months } = await statement(client, member);
  console.log(`${member}: ${(total / 100).toFixed(2)} in ${months} months`);
  console.log(`  paid by ${(await employers(client, member)).join(", ")}`);
}
