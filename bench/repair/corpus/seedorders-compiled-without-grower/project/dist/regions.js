import { OPEN } from "./order.js";
const ELSEWHERE = "elsewhere";
/** Grams of the orders by the region of their growers; orders that nobody took are under `(open)`. */
export function byRegion(orders) {
    const grams = {};
    for (const order of orders) {
        const region = order.grower.region ?? ELSEWHERE;
        grams[region] = (grams[region] ?? 0) + order.grams;
    }
    return grams;
}
export function openOrders(orders) {
    return `${OPEN}: ${orders.filter((order) => !order.grower).length}`;
}
//# sourceMappingURL=regions.js.map