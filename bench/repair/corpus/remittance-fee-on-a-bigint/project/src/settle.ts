import { readFileSync } from "node:fs";
import { CORRIDORS } from "./corridors.ts";
import { costOf } from "./fees.ts";
import { shown } from "./money.ts";

interface Transfer {
  id: string;
  corridor: string;
  minor: string;
}

const transfers: Transfer[] = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
for (const { id, corridor, minor } of transfers) {
  const terms = CORRIDORS[corridor];
  if (!terms) {
    console.error(`${id}: ${corridor} is not served`);
    continue;
  }
  const amount = BigInt(minor);
  console.log(`${id}: ${shown(amount)} costs ${shown(costOf(amount, terms))}`);
}
