import { readFileSync } from "node:fs";
import { readLog } from "./log.ts";
import { summary } from "./summary.ts";

const file = process.argv[2];
if (!file) {
  console.error("usage: cli.ts LOG");
  process.exit(2);
}
const log = readLog(readFileSync(file, "utf8"));
console.log(summary(log));
