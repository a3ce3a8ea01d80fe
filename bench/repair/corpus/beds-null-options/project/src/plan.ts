import { readFileSync } from "node:fs";
import type { Bed } from "./bed.ts";
import { plants } from "./layout.ts";

const beds: Bed[] = JSON.parse(readFileSync(process.argv[2] as string, "utf8"));
for (const bed of beds) console.log(`${bed.name}: ${plants(bed)}`);
