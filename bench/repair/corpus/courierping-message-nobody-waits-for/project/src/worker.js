import { readFile } from "node:fs/promises";
import { handle } from "./handle.js";

const orders = JSON.parse(await readFile(process.argv[2], "utf8"));
for (const order of orders) {
  const van = await handle(order);
  console.log(`${order.id} goes with ${van}`);
}
console.log(`${orders.length} orders handled`);
