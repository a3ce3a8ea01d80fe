export const run = async (load) =>
  (await load("src/basket.ts")).discounted([{ sku: "a", cents: 1000, count: 1 }], 15);
