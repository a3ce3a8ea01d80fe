import assert from "node:assert/strict";
import { test } from "node:test";
import { outliers, summarize, valueAt } from "../src/summary.ts";

test("no prices", () => {
  assert.equal(summarize([]), null);
  assert.deepEqual(outliers([]), []);
});

test("one price", () => {
  assert.deepEqual(summarize([7]), {
    count: 1,
    lowest: 7,
    lowerQuartile: 7,
    middle: 7,
    upperQuartile: 7,
    highest: 7,
  });
});

test("five prices", () => {
  const summary = summarize([5, 1, 4, 2, 3]);
  assert.deepEqual(
    [summary?.lowest, summary?.lowerQuartile, summary?.middle, summary?.upperQuartile, summary?.highest],
    [1, 2, 3, 4, 5],
  );
});

test("prices of several digits", () => {
  const summary = summarize([100, 25, 9, 80]);
  assert.equal(summary?.lowest, 9);
  assert.equal(summary?.highest, 100);
  assert.equal(summary?.middle, 52.5);
});

test("between two values", () => {
  assert.equal(valueAt([10, 20], 0.25), 12.5);
});

test("outliers", () => {
  assert.deepEqual(outliers([50, 12, 11, 13, 12, 10]), [50]);
});

test("prices are left alone", () => {
  const prices = [3, 1, 2];
  summarize(prices);
  assert.deepEqual(prices, [3, 1, 2]);
});
