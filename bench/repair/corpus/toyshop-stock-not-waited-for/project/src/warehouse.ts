export interface Stock {
  sku: string;
  shelf: string;
  pieces: number;
}

const STOCK: Stock[] = [
  { sku: "kite-2", shelf: "A1", pieces: 14 },
  { sku: "kite-2", shelf: "B7", pieces: 3 },
  { sku: "train", shelf: "C2", pieces: 0 },
];

/** Client of the warehouse's system. */
export class Warehouse {
  constructor(private readonly stock: Stock[] = STOCK) {}

  async shelvesOf(sku: string): Promise<Stock[]> {
    await new Promise((resolve) => setImmediate(resolve));
    return this.stock.filter((one) => one.sku === sku);
  }

  async take(sku: string, pieces: number): Promise<boolean> {
    const shelf = (await this.shelvesOf(sku)).find((one) => one.pieces >= pieces);
    if (!shelf) return false;
    shelf.pieces -= pieces;
    return true;
  }
}
