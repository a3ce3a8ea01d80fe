import { readFile } from "node:fs/promises";
import { renderClass } from "../src/render.js";

const [file] = process.argv.slice(2);
const group = JSON.parse(await readFile(file, "utf8"));
process.stdout.write(renderClass(group));
