import { skus } from "./catalog.js";
import { loadPrices, loadStock } from "./load.js";
import { priceLine } from "./report.js";

export async function nightly() {
  const prices = await loadPrices(skus);
  const stock = await loadStock([]);
  return skus.map((sku) => priceLine(sku, prices, { ...stock, [sku]: sku.length }));
}

if (process.argv[1].endsWith("nightly.js")) console.log((await nightly()).join("\n"));
