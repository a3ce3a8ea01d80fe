import assert from "node:assert/strict";
import { test } from "node:test";
import { orderList, packsToOrder } from "../src/stock.ts";

test("what is missing is ordered", () => {
  assert.equal(packsToOrder({ name: "pen", pieces: 3, wanted: 8 }), 5);
});

test("packs are rounded up", () => {
  assert.equal(packsToOrder({ name: "pen", pieces: 3, wanted: 8, packSize: 4 }), 2);
});

test("there is enough", () => {
  assert.equal(packsToOrder({ name: "pen", pieces: 12, wanted: 8 }), 0);
});

test("unknown numbers are the usual ones", () => {
  assert.equal(packsToOrder({ name: "pen" }), 5);
  assert.equal(packsToOrder({ name: "pen" }, { pieces: 1, wanted: 20 }), 19);
});

test("sold out", () => {
  assert.equal(packsToOrder({ name: "pen", pieces: 0, wanted: 8, packSize: 2 }), 4);
});

test("order list", () => {
  const list = orderList([
    { name: "pen", pieces: 4 },
    { name: "ink", pieces: 40 },
    { name: "paper", pieces: 9 },
  ]);
  assert.deepEqual([...list], [["pen", 6], ["paper", 1]]);
});

test("packs have a size", () => {
  assert.throws(() => packsToOrder({ name: "pen", packSize: 0 }), RangeError);
});
