export function toPrice({ symbol, close, currency = 'USD' }) {
  return { symbol, price: Math.round(close * 100) / 100, currency };
}

export function changed(before, after) {
  const old = new Map(before.map((price) => [price.symbol, price.price]));
  return after.filter(({ symbol, price }) => old.get(symbol) !== price);
}
