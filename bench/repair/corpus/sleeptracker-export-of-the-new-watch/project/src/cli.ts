import { readFileSync } from "node:fs";
import { readExport } from "./reader.ts";
import { averageSleep, minutesOf, totalMinutes } from "./stats.ts";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("usage: cli.ts EXPORT");
  process.exit(2);
}

const hours = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

const nights = readExport(readFileSync(file, "utf8"));
for (const night of nights) {
  console.log(`${night.date} ${night.asleepAt}-${night.awakeAt} ${hours(totalMinutes(night))} deep ${hours(minutesOf(night, "deep"))}`);
}
const average = averageSleep(nights);
if (average !== null) console.log(`average ${hours(average)}`);
