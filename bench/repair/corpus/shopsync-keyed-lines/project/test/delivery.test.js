import assert from "node:assert/strict";
import test from "node:test";
import { toDelivery } from "../src/delivery.js";
import { Warehouse } from "../src/warehouse.js";

const billing = { name: "A", street: "S", zip: "1", city: "C" };

test("a delivery", () => {
  const delivery = toDelivery({ increment_id: 7, billing, positions: [{ sku: "a", qty: "2", weight: "10" }] });
  assert.deepEqual(delivery, {
    number: "7",
    address: "A\nS\n1 C",
    lines: [{ sku: "a", count: 2, weight: 20 }],
    pieces: 2,
    weight: 20,
  });
});

test("stock", () => {
  const warehouse = new Warehouse({ a: 3 });
  assert.deepEqual(warehouse.reserve([{ sku: "a", count: 2 }]), []);
  assert.deepEqual(warehouse.reserve([{ sku: "a", count: 2 }]), ["a"]);
});
