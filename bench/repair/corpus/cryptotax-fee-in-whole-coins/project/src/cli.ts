import { readFileSync } from "node:fs";
import { parseTrades } from "./import.ts";
import { summary } from "./summary.ts";

const trades = parseTrades(readFileSync(process.argv[2]!, "utf8"));
for (const line of summary(trades)) console.log(line);
