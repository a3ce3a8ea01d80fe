import type { Line, Order } from "./types.ts";
import type { Stock } from "./stock.ts";

export class Orders {
  readonly placed: Order[] = [];
  #stock: Stock;

  constructor(stock: Stock) {
    this.#stock = stock;
  }

  place(customer: string, lines: Line[]): Order {
    for (const line of lines) this.#stock.take(line.sku, line.quantity);
    const order: Order = { id: this.placed.length + 1, customer, lines, state: "placed" };
    this.placed.push(order);
    return order;
  }

  find(id: number): Order | undefined {
    return this.placed.find((order) => order.id === id);
  }
}
