import { readFileSync } from "node:fs";
import { label } from "./labels.mjs";
import { receipt } from "./receipts.mjs";

const COMMANDS = { labels: label, receipts: receipt };

const [command, file] = process.argv.slice(2);
const make = COMMANDS[command];
if (!make) {
  console.error(`usage: run.mjs ${Object.keys(COMMANDS).join("|")} FILE`);
  process.exitCode = 2;
} else {
  for (const crate of JSON.parse(readFileSync(file, "utf8"))) console.log(make(crate));
}
