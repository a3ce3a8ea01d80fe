// @ts-ignore: types of Node are not installed
import { readFileSync } from "node:fs";
import { listing, shares } from "./summary.js";
const plots = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(listing(plots).join("\n"));
for (const [name, metres] of shares(plots))
    console.log(`${name}: ${metres} m²`);
//# sourceMappingURL=report.js.map