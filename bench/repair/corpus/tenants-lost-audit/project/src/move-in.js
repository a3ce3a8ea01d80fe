import { setTimeout as later } from "node:timers/promises";
import { Flats } from "./flats.js";
import { Journal } from "./journal.js";
import { problems } from "./report.js";

const flats = new Flats(new Journal({ open: false }));
await flats.moveIn("2L", "Y. Demir");
await later(5);
console.log([...flats.tenants], problems);
