import { readFileSync } from "node:fs";
import { headings, isLink, links } from "./scan.ts";

const text = readFileSync(process.argv[2] as string, "utf8");
console.log(headings(text).join("\n"));
console.log(`${text.split("\n").filter(isLink).length} lines with links`);
for (const { target } of links(text)) console.log(target);
