export interface Order {
  id: string;
  side: "buy" | "sell";
  price: number;
  quantity: number;
}

export interface Trade {
  buyer: string;
  seller: string;
  price: number;
  quantity: number;
}

/** Matches orders as they come; the one that waited gives the price. */
export class Market {
  readonly buys: Order[] = [];
  readonly sells: Order[] = [];

  place(order: Order): Trade[] {
    const incoming = { ...order };
    const isBuy = incoming.side === "buy";
    const others = isBuy ? this.sells : this.buys;
    const trades: Trade[] = [];
    while (incoming.quantity > 0 && others.length > 0) {
      const waiting = others[0] as Order;
      if (isBuy ? waiting.price > incoming.price : waiting.price < incoming.price) break;
      const quantity = Math.min(incoming.quantity, waiting.quantity);
      const [buyer, seller] = isBuy ? [incoming.id, waiting.id] : [waiting.id, incoming.id];
      trades.push({ buyer, seller, price: incoming.price, quantity });
      incoming.quantity -= quantity;
      waiting.quantity -= quantity;
      if (waiting.quantity === 0) others.shift();
    }
    if (incoming.quantity > 0) this.keep(incoming);
    return trades;
  }

  private keep(order: Order): void {
    const queue = order.side === "buy" ? this.buys : this.sells;
    queue.push(order);
    queue.sort((one, other) => (order.side === "buy" ? other.price - one.price : one.price - other.price));
  }
}
