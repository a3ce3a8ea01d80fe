import { fetchPrice, fetchStock } from "./catalog.js";

/** Stock by article. */
export async function loadStock(skus) {
  const stock = {};
  for (const sku of skus) {
    stock[sku] = await fetchStock(sku);
  }
  return stock;
}

/** Prices by article. */
export async function loadPrices(skus) {
  const prices = {};
  skus.forEach(async (sku) => {
    prices[sku] = await fetchPrice(sku);
  });
  return prices;
}
