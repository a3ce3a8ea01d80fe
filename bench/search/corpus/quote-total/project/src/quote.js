/** An offer to a customer; the total is computed when it is asked for, and kept until something changes. */
export class Quote {
  #lines = new Map();
  #total = null;

  add(name, price, quantity = 1) {
    const line = this.#lines.get(name);
    this.#lines.set(name, { price, quantity: (line?.quantity ?? 0) + quantity });
    this.#total = null;
  }

  remove(name) {
    return this.#lines.delete(name);
  }

  get total() {
    if (this.#total === null) {
      this.#total = 0;
      for (const { price, quantity } of this.#lines.values()) this.#total += price * quantity;
    }
    return this.#total;
  }

  get names() {
    return [...this.#lines.keys()];
  }
}
