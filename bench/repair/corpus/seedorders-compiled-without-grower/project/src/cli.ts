import { readFileSync } from "node:fs";
import { label } from "./labels.ts";
import type { Order } from "./order.ts";
import { byRegion, openOrders } from "./regions.ts";

const orders: Order[] = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const order of orders) console.log(label(order));
console.log(openOrders(orders));
console.log(byRegion(orders));
