import { readFileSync } from "node:fs";
import { toCsv } from "./csv";
import { parseRentals } from "./rental";

console.log(toCsv(parseRentals(readFileSync(process.argv[2], "utf8"))));
