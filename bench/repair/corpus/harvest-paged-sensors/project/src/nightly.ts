import { recorded } from "./source.ts";
import { byField, count } from "./totals.ts";

console.log(`${await count(recorded)} weighings`);
for (const [field, tonnes] of Object.entries(await byField(recorded))) {
  console.log(`${field}: ${tonnes.toFixed(1)} t`);
}
