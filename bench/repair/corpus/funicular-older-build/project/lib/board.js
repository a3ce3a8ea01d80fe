import { readFileSync } from "node:fs";
import { Timetable } from "./timetable.js";

const { rides } = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const line of new Timetable(rides).lines()) console.log(line);
