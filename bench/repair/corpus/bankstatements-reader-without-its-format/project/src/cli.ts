import { readFileSync } from "node:fs";
import { balanceOf, largest } from "./balance.ts";
import { formats } from "./formats.ts";
import { StatementReader } from "./reader.ts";

const [file = "", name = "giro"] = process.argv.slice(2);
const format = formats[name];
if (!format) {
  console.error(`unknown format ${name}, there are ${Object.keys(formats).join(", ")}`);
  process.exit(2);
}

const bookings = new StatementReader(format).read(readFileSync(file, "utf8"));
console.log(`${bookings.length} bookings, ${balanceOf(bookings).toFixed(2)}`);
const top = largest(bookings);
if (top) console.log(`largest: ${top.text} ${top.amount.toFixed(2)}`);
