import { readFileSync } from "node:fs";
import { pipeline } from "./pipeline.ts";

const readings = JSON.parse(readFileSync(process.argv[2] as string, "utf8"));
const { written, highest } = pipeline(readings, (rows) => console.log(`writes ${rows.map(({ meter }) => meter).join(", ")}`));
console.log(`${written} rows, highest ${highest?.kwh ?? 0} kWh`);
