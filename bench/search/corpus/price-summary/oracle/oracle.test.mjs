import assert from "node:assert/strict";
import { test } from "node:test";
import { outliers, summarize, valueAt } from "../src/summary.ts";

const shuffled = (values) => values.map((value, index) => [(index * 7919) % 31, value]).sort(([a], [b]) => a - b).map(([, value]) => value);

test("every number up to n", () => {
  for (let n = 1; n < 40; n++) {
    const prices = shuffled(Array.from({ length: n }, (_, index) => index * 4));
    const before = [...prices];
    assert.deepEqual(summarize(prices), {
      count: n,
      lowest: 0,
      lowerQuartile: n - 1,
      middle: 2 * (n - 1),
      upperQuartile: 3 * (n - 1),
      highest: 4 * (n - 1),
    });
    assert.deepEqual(prices, before);
  }
});

test("all kinds of numbers", () => {
  const summary = summarize([-5, 1000, 0.5, 20, 3]);
  assert.deepEqual(Object.values(summary), [5, -5, 0.5, 3, 20, 1000]);
  assert.deepEqual(Object.values(summarize([10, 9])), [2, 9, 9.25, 9.5, 9.75, 10]);
  assert.deepEqual(Object.values(summarize([2, 2, 2])), [3, 2, 2, 2, 2, 2]);
});

test("outliers keep their order", () => {
  assert.deepEqual(outliers([100, 9, 10, 11, 10, 9, -90, 300]), [100, -90, 300]);
  assert.deepEqual(outliers([1, 2, 3, 4, 100]), [100]);
  assert.deepEqual(outliers([8, 9, 10, 11, 12]), []);
});

test("value at", () => {
  assert.equal(valueAt([1, 3, 9], 0.75), 6);
  assert.equal(valueAt([1, 3, 9], 1), 9);
});
