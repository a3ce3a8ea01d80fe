import process from "node:process";
import { order } from "./carrier.mjs";
import { keyOf, normalised } from "./numbers.mjs";

const base = process.env.CARRIER_URL ?? "https://orders.carrier.example";
const number = normalised(process.argv[2] ?? "");
const reference = await order(base, { number, key: keyOf(number) });
console.log(`${number} is ordered, reference ${reference}`);
