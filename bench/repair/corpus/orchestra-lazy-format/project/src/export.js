import { readFile } from "node:fs/promises";
import { exported } from "./formats.js";

const [kind, file] = process.argv.slice(2);
process.stdout.write(await exported(kind, JSON.parse(await readFile(file, "utf8"))));
