import { readFileSync } from "node:fs";
import { Catalogue } from "./catalogue.js";
import { readRows } from "./rows.js";

const catalogue = new Catalogue();
for (const row of readRows(readFileSync(process.argv[2], "utf8"))) catalogue.apply(row);
console.log(catalogue.lines().join("\n"));
console.log(`${catalogue.changes.length} changes`);
