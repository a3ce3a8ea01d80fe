import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { toDelivery } from "../src/delivery.js";

const { orders } = JSON.parse(readFileSync("data/orders.json", "utf8"));

test("positions with keys", () => {
  const { lines, pieces, weight, address } = toDelivery(orders[1]);
  assert.deepEqual(lines, [
    { sku: "MUG-B", count: 1, weight: 340 },
    { sku: "TEA-5", count: 3, weight: 360 },
  ]);
  assert.deepEqual([pieces, weight], [4, 700]);
  assert.equal(address, "T. Alves\nRua 9\n4010 Porto");
});

test("positions in a list", () => {
  assert.equal(toDelivery(orders[0]).weight, 820);
  assert.deepEqual(toDelivery({ ...orders[0], positions: [] }).lines, []);
});
