import { parseArgs } from "node:util";
import { duplicatesIn } from "./duplicates.js";
import { reportOf } from "./report.js";
import { walk } from "./walk.js";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const files = await walk(positionals[0] ?? ".");
const report = reportOf(files, await duplicatesIn(files));
if (values.json) console.log(JSON.stringify(report));
else {
  for (const { keep, drop } of report.groups) console.log(`${keep}: ${drop.join(", ")}`);
  console.log(`${report.scanned} files of ${report.bytes} bytes, ${report.wasted} bytes wasted`);
}
