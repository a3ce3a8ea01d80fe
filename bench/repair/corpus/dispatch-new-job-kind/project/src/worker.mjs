import { readFileSync } from "node:fs";
import { work } from "./queue.mjs";

console.log(JSON.stringify(work(JSON.parse(readFileSync(process.argv[2], "utf8"))), null, 2));
