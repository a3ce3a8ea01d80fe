export const skus = ["kettle", "toaster"];

export async function fetchPrice(sku) {
  await new Promise((resolve) => setImmediate(resolve));
  return { sku, cents: sku.length * 100 };
}

export async function fetchStock(sku) {
  await new Promise((resolve) => setImmediate(resolve));
  return sku.length;
}
