import { readFileSync } from "node:fs";
import { parseSamples, stationsOf } from "./samples.ts";
import { mean, peak } from "./statistics.ts";
import { row } from "./table.ts";

const [path, week] = process.argv.slice(2);
if (!path || !week) {
  console.error("usage: weekly FILE WEEK");
  process.exit(2);
}

const samples = parseSamples(readFileSync(path, "utf8"));
console.log(row("station", "samples", "mean", "peak"));
for (const station of stationsOf(samples)) {
  const own = samples.filter((sample) => sample.station === station && sample.week === week);
  console.log(row(station, own.length, mean(own), peak(own)));
}
