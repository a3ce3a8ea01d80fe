import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { importHours } from "./src/importer.mjs";
import { perApprentice } from "./src/summary.mjs";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("usage: import.mjs FILE");
  process.exit(2);
}

const { entries, rejected } = importHours(readFileSync(file, "utf8"));
for (const [name, hours] of perApprentice(entries)) console.log(`${name}: ${hours}`);
for (const { line, reason } of rejected) console.log(`${basename(file)}:${line}: ${reason}`);
process.exitCode = rejected.length > 0 ? 1 : 0;
