import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { bankGifts } from "./readers/bank.js";
import { boxGifts } from "./readers/boxes.js";
import { totals } from "./totals.js";
import { money } from "./money.js";

const folder = process.argv[2];
const read = (name) => readFile(join(folder, name), "utf8");
const gifts = [...bankGifts(await read("bank.csv")), ...boxGifts(await read("boxes.csv"))];
for (const [currency, amount] of totals(gifts)) console.log(`${currency} ${money(amount, currency)}`);
