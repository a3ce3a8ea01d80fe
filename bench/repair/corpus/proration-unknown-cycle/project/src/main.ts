import { readFileSync } from "node:fs";
import { refund } from "./proration.ts";

for (const { customer, cycle, cents, left } of JSON.parse(readFileSync(process.argv[2] as string, "utf8"))) {
  console.log(customer, refund(cycle, cents, left));
}
