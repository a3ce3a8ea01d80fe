import { readFileSync } from "node:fs";
import { toDelivery } from "./delivery.js";
import { Warehouse } from "./warehouse.js";

const { orders } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const warehouse = new Warehouse({ "MUG-R": 40, "MUG-B": 12, "TEA-5": 200 });
for (const order of orders) {
  const delivery = toDelivery(order);
  const missing = warehouse.reserve(delivery.lines);
  const state = missing.length === 0 ? "ready" : `waits for ${missing.join(", ")}`;
  console.log(`${delivery.number}  ${delivery.pieces} pieces  ${delivery.weight} g  ${state}`);
}
