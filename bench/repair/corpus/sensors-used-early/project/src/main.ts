import { readFileSync } from "node:fs";
import { parse } from "./reading";
import { count, summarise } from "./summary";

const [, , file = "", flag] = process.argv;
const readings = parse(readFileSync(file, "utf8"));
if (flag === "--summary") {
  const { rows, unit } = summarise(readings);
  for (const { sensor, lowest, highest } of rows) console.log(`${sensor} ${lowest} to ${highest} ${unit}`);
} else {
  console.log(`${count(readings)} sensors`);
}
