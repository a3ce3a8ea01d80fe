import { readFileSync } from "node:fs";
import { boats } from "./boats.ts";
import { manifest } from "./manifest.ts";

const transfer = JSON.parse(readFileSync(process.argv[2], "utf8"));
const boat = boats[transfer.boat];
if (!boat) throw new Error(`There is no boat ${transfer.boat}`);
for (const line of manifest(boat, transfer.crew)) console.log(line);
