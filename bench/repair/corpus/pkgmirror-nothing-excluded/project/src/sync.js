import { readFile } from "node:fs/promises";
import { configFrom } from "./config.js";
import { select } from "./select.js";

const config = configFrom(process.env);
const packages = JSON.parse(await readFile(process.argv[2], "utf8"));
const chosen = select(packages, config);
for (const { name } of chosen) console.log(name);
console.error(`${chosen.length} of ${packages.length} packages`);
