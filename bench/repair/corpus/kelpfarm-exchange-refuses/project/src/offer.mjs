import { readFileSync } from "node:fs";
import { Exchange } from "./exchange.mjs";
import { offers } from "./offers.mjs";

const lots = JSON.parse(readFileSync(process.argv[2], "utf8"));
const exchange = new Exchange(process.env.EXCHANGE_URL);
for (const offer of offers(lots)) await exchange.put(offer);
console.log(`${lots.length} lots offered`);
