import { readFileSync } from "node:fs";
import { Formatter } from "./formatter.ts";
import { sheet } from "./sheet.ts";

const orders = JSON.parse(readFileSync(process.argv[2] as string, "utf8"));
console.log(sheet(orders, new Formatter("en-IE", "EUR")).join("\n"));
