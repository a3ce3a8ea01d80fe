const PRICES = new Map([
  ["adult", 1200],
  ["child", 600],
]);

export function priceOf(kind) {
  const cents = PRICES.get(kind);
  return cents === undefined ? null : { kind, cents };
}
