import { readFileSync } from "node:fs";
import { readSheet } from "./sheet.ts";
import { totals } from "./totals.ts";

const { deliveries, rejected } = readSheet(readFileSync(process.argv[2] ?? "", "utf8"));
const { bottles, crates } = totals(deliveries);
console.log(`${deliveries.length} doors, ${bottles} bottles, ${crates} crates`);
for (const { line, reason } of rejected) console.warn(`line ${line}: ${reason}`);
