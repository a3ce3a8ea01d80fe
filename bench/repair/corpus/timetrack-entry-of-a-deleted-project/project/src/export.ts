import { readFileSync } from "node:fs";
import type { Month } from "./model";
import { Projects } from "./projects";
import { rowOf } from "./rows";
import { totals } from "./totals";

function run(path: string | undefined): void {
  if (path === undefined) {
    console.error("usage: export FILE");
    process.exitCode = 2;
    return;
  }
  const month = JSON.parse(readFileSync(path, "utf8")) as Month;
  const projects = new Projects(month.projects);
  for (const entry of month.entries) console.log(rowOf(entry, projects).join(";"));
  for (const [name, sum] of totals(month.entries, projects)) console.log(`${name}: ${sum.toFixed(2)}`);
}

run(process.argv[2]);
