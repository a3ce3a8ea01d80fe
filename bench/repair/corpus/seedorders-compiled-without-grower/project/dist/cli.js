import { readFileSync } from "node:fs";
import { label } from "./labels.js";
import { byRegion, openOrders } from "./regions.js";
const orders = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const order of orders)
    console.log(label(order));
console.log(openOrders(orders));
console.log(byRegion(orders));
//# sourceMappingURL=cli.js.map