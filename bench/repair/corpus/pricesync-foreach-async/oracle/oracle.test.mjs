import assert from "node:assert/strict";
import test from "node:test";
import { loadPrices, loadStock } from "../src/load.js";
import { nightly } from "../src/nightly.js";

test("prices are there when they are handed on", async () => {
  assert.deepEqual(await loadPrices(["a", "bb"]), { a: { sku: "a", cents: 100 }, bb: { sku: "bb", cents: 200 } });
  assert.deepEqual(await nightly(), ["kettle: 6.00 (6 left)", "toaster: 7.00 (7 left)"]);
  assert.deepEqual(await loadPrices([]), {});
  assert.deepEqual(await loadStock(["a"]), { a: 1 });
});
