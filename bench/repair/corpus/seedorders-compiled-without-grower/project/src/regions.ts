import { OPEN, type Order } from "./order.ts";

const ELSEWHERE = "elsewhere";

/** Grams of the orders by the region of their growers; orders that nobody took are under `(open)`. */
export function byRegion(orders: Order[]): Record<string, number> {
  const grams: Record<string, number> = {};
  for (const order of orders) {
    const region = order.grower.region ?? ELSEWHERE;
    grams[region] = (grams[region] ?? 0) + order.grams;
  }
  return grams;
}

export function openOrders(orders: Order[]): string {
  return `${OPEN}: ${orders.filter((order) => !order.grower).length}`;
}
