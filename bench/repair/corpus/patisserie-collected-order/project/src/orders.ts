export type Zone = "inner" | "outer";

export interface Delivery {
  zone: Zone;
  street: string;
}

export interface Item {
  cake: string;
  pieces: number;
}

export interface NewOrder {
  customer: string;
  items: Item[];
  /** Absent: collected in the shop. */
  delivery?: Delivery;
}

export interface Order extends NewOrder {
  id: number;
  totalCents: number;
}

export class OrderBook {
  #orders: Order[] = [];

  add(order: NewOrder, totalCents: number): Order {
    const added = { ...order, id: this.#orders.length + 1, totalCents };
    this.#orders.push(added);
    return added;
  }

  get(id: number): Order | undefined {
    return this.#orders[id - 1];
  }
}
