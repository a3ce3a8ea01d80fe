import assert from "node:assert/strict";
import test from "node:test";
import sample from "../lib/sample.js";
import stats from "../lib/stats.js";
import summaries from "../lib/summary.js";

test("long lists", () => {
  assert.deepEqual(summaries.summary(sample.households(300_000)), { households: 300_000, mean: 4, smallest: 1, largest: 7 });
  const values = Array.from({ length: 1_500_000 }, (_, at) => -at);
  values[1_400_000] = 12;
  assert.equal(stats.largest(values), 12);
});

test("the others are as they were", () => {
  assert.equal(stats.largest([-3, -1, -9]), -1);
  assert.equal(stats.largest([]), -Infinity);
  assert.equal(stats.largest([0.5]), 0.5);
});
