import { readFileSync } from "node:fs";
import { type Match, matchesOf } from "./matches.ts";
import { restAfter } from "./schedule.ts";
import { row } from "./table.ts";

const [file, referee] = process.argv.slice(2) as [string, string];
const season: Match[] = JSON.parse(readFileSync(file, "utf8"));
const matches = matchesOf(season, referee);
const rest = restAfter(matches);
for (const [index, match] of matches.entries()) console.log(row(match, rest[index]!));
