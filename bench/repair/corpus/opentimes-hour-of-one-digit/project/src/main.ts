import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { calendar } from "./ical.ts";
import { readRows } from "./rows.ts";
import { spanOf } from "./spans.ts";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("usage: opentimes FILE");
  process.exit(2);
}
const rows = readRows(readFileSync(file, "utf8"));
process.stdout.write(calendar(basename(file, ".csv"), rows.map(spanOf)));
