import assert from "node:assert/strict";
import { test } from "node:test";
import { orderList, packsToOrder } from "../src/stock.ts";

test("pack by pack", () => {
  for (let pieces = 0; pieces < 12; pieces++)
    for (let wanted = 0; wanted < 12; wanted++)
      for (const packSize of [1, 2, 5]) {
        let packs = 0;
        while (pieces + packs * packSize < wanted) packs++;
        assert.equal(packsToOrder({ name: "a", pieces, wanted, packSize }), packs + 0);
      }
});

test("defaults", () => {
  assert.equal(packsToOrder({ name: "a", wanted: 7 }), 2);
  assert.equal(packsToOrder({ name: "a", pieces: 7 }), 3);
  assert.equal(packsToOrder({ name: "a", pieces: 0 }), 10);
  assert.equal(packsToOrder({ name: "a" }, { pieces: 0, wanted: 0 }), 0);
  assert.equal(packsToOrder({ name: "a", pieces: 0 }, { pieces: 9, wanted: 9 }), 9);
  assert.equal(packsToOrder({ name: "a", pieces: 2, wanted: 0 }), 0);
});

test("lists", () => {
  const articles = [
    { name: "b", pieces: 0, wanted: 1 },
    { name: "a", pieces: 0, wanted: 0 },
    { name: "b", pieces: 1, wanted: 3 },
    { name: "c", wanted: 9, packSize: 3 },
  ];
  assert.deepEqual([...orderList(articles)], [["b", 3], ["c", 2]]);
  assert.deepEqual([...orderList([])], []);
  for (const packSize of [0, -1]) assert.throws(() => orderList([{ name: "a", packSize }]), RangeError);
});
