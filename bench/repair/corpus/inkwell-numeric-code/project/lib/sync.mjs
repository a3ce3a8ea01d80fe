import { readFileSync } from "node:fs";
import { byCode, toItem } from "./stock.mjs";

const rows = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const [code, { pieces }] of byCode(rows.map(toItem))) console.log(code, pieces);
