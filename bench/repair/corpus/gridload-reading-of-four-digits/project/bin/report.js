import { readFileSync } from "node:fs";
import { peak } from "../src/peak.js";
import { reportLine } from "../src/report.js";

const stations = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const { station, unit, readings } of stations) console.log(reportLine(station, unit, peak(readings)));
