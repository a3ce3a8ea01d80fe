export class Warehouse {
  #stock;

  constructor(stock) {
    this.#stock = new Map(Object.entries(stock));
  }

  /** Takes what is there; the articles that are missing. */
  reserve(lines) {
    const missing = lines.filter(({ sku, count }) => (this.#stock.get(sku) ?? 0) < count).map(({ sku }) => sku);
    if (missing.length > 0) return missing;
    for (const { sku, count } of lines) this.#stock.set(sku, this.#stock.get(sku) - count);
    return [];
  }

  left(sku) {
    return this.#stock.get(sku) ?? 0;
  }
}
