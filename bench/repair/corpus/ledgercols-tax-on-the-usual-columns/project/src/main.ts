import { readFileSync } from "node:fs";
import { ENTRIES } from "./entries.ts";
import { exportLines } from "./export.ts";
import { readProfile } from "./profile.ts";

for (const file of process.argv.slice(2)) {
  const profile = readProfile(readFileSync(file, "utf8"));
  console.log(`# ${profile.name}`);
  for (const line of exportLines(ENTRIES, profile)) console.log(line);
}
