import { readFileSync } from "node:fs";
import { Herd } from "./herd";
import { replay } from "./replay";

const herd = new Herd(console);
const frames = replay(readFileSync(process.argv[2], "utf8"), herd);
console.log(`${frames} frames, ${herd.drank.size} drank, ${herd.outside.size} outside`);
