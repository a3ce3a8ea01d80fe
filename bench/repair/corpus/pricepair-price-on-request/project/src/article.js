import { Field } from "./field.js";

const cents = (value) => Math.round(value * 100) / 100;

/** An article; its net and its gross price follow each other. Without a price, both are NaN. */
export class Article {
  constructor(sku, tax) {
    this.sku = sku;
    this.net = new Field(0);
    this.gross = new Field(0);
    const factor = 1 + tax / 100;
    this.net.watch((net) => this.gross.set(cents(net * factor)));
    this.gross.watch((gross) => this.net.set(cents(gross / factor)));
  }

  get isOnRequest() {
    return Number.isNaN(this.net.get());
  }
}
