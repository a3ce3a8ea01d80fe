import { OPEN, type Order } from "./order.ts";

export function label(order: Order): string {
  const who = order.grower ? order.grower.name : OPEN;
  return `${order.id} ${order.seed} ${order.grams} g, ${who}`;
}
