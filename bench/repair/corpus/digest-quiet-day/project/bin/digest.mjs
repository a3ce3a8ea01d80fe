import { readFile } from "node:fs/promises";
import { digest } from "../lib/digest.mjs";

const day = JSON.parse(await readFile(process.argv[2], "utf8"));
console.log(digest(day));
