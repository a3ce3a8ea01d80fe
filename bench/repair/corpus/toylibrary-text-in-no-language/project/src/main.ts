import { readFileSync } from "node:fs";
import { reminder } from "./reminder.ts";

for (const loan of JSON.parse(readFileSync(process.argv[2]!, "utf8"))) console.log(reminder(loan));
