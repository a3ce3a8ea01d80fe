import { readFile } from "node:fs/promises";
import { linkOf } from "./link.ts";
import type { Placement } from "./placement.ts";

const placements = JSON.parse(await readFile(process.argv[2] ?? "", "utf8")) as Placement[];
for (const placement of placements) console.log(`${placement.id} ${linkOf(placement)}`);
