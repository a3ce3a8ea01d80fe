export class Stock {
  #pieces: Map<string, number>;

  constructor(pieces: Record<string, number>) {
    this.#pieces = new Map(Object.entries(pieces));
  }

  free(sku: string): number {
    return this.#pieces.get(sku) ?? 0;
  }

  take(sku: string, quantity: number): void {
    this.#pieces.set(sku, this.free(sku) - quantity);
  }
}
