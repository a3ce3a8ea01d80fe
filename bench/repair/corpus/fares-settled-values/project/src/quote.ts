import { carriers } from "./carriers.ts";
import { availability, offers } from "./offers.ts";

console.log(await availability(carriers));
for (const { carrier, cents } of await offers(carriers, 40)) console.log(carrier, cents);
