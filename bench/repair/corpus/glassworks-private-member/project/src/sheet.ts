import type { Formatter, Order } from "./formatter.ts";

export function total(orders: Order[], formatter: Formatter): string {
  return formatter.amount(orders.reduce((sum, { quantity, cents }) => sum + quantity * cents, 0));
}

export function sheet(orders: Order[], formatter: Formatter): string[] {
  return [...orders.map(formatter.line), `Total: ${total(orders, formatter)}`];
}
