export function priceLine(sku, prices, stock) {
  return `${sku}: ${(prices[sku].cents / 100).toFixed(2)} (${stock[sku]} left)`;
}
