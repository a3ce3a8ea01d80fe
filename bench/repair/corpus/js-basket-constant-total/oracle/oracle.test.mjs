import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
const { discounted } = await import("../src/basket.ts");
test("a voucher lowers the price", () => {
  assert.equal(discounted([{ sku: "a", cents: 1000, count: 1 }], 15), 850);
  assert.equal(discounted([{ sku: "a", cents: 1000, count: 1 }], 0), 1000);
  assert.equal(discounted([{ sku: "a", cents: 1, count: 1 }], 100), 1);
});
