import { CardClient } from "./client.js";
import { readSettings } from "./settings.js";
import { totals } from "./totals.js";

const settings = readSettings(process.env);
const client = new CardClient(settings);
for (const [plate, litres] of totals(await client.month(process.argv[2]))) console.log(`${plate}: ${litres} l`);
