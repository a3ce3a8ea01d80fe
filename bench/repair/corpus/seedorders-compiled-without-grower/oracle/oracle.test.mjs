import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { byRegion } from "../src/regions.ts";

const orders = JSON.parse(readFileSync("data/orders.json", "utf8"));

test("orders that nobody took are under the house's name for them", () => {
  assert.deepEqual(byRegion(orders), { north: 200, "(open)": 50, elsewhere: 80 });
  assert.deepEqual(byRegion([orders[1], orders[1]]), { "(open)": 100 });
});

test("others", () => {
  assert.deepEqual(byRegion([]), {});
  assert.deepEqual(byRegion([orders[2], orders[2]]), { elsewhere: 160 });
});
