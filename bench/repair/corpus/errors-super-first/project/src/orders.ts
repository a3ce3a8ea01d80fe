import { MissingField, OutOfRange } from "./errors.ts";

export interface Order {
  id: number;
  quantity?: number;
}

export function checked(order: Order): Order {
  if (order.quantity === undefined) throw new MissingField("quantity");
  if (order.quantity < 1) throw new OutOfRange("quantity", order.quantity);
  return order;
}
