export const ORDERS = [
  { id: 1, version: 1, items: [{ sku: "oil", pieces: 2, cents: 900 }] },
  { id: 2, version: 2, lines: [{ sku: "wick", pieces: 10, cents: 50 }, { sku: "glass", pieces: 1, cents: 700 }] },
];

/** The lines of an order, whichever version wrote it. */
export const linesOf = (order) => (order.version === 1 ? order.items : order.lines);
