import { readFileSync } from "node:fs";
import { forfeits } from "./forfeits.js";

const [file, today] = process.argv.slice(2);
const pledges = JSON.parse(readFileSync(file, "utf8"));

console.log(`Forfeits of ${today}`);
for (const line of forfeits(pledges, new Date(today))) {
  console.log(line);
}
