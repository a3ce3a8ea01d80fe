import { readFileSync } from "node:fs";
import { inTheBarn, readCrops } from "./crops.js";

const crops = readCrops(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(crops, null, 2));
for (const [variety, tons] of Object.entries(inTheBarn(crops))) console.log(`${variety}: ${tons} t`);
