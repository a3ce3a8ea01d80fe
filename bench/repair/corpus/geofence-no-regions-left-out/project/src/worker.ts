import { readFileSync } from "node:fs";
import process from "node:process";
import { REGIONS } from "./regions.ts";
import { settingsOf } from "./settings.ts";
import { outside } from "./watch.ts";

const settings = settingsOf(process.env);
const fixes = JSON.parse(readFileSync(process.argv[2]!, "utf8"));
for (const [scooter, distance] of outside(fixes, REGIONS, settings)) console.log(scooter, distance);
