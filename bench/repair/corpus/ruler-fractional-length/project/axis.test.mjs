import assert from "node:assert/strict";
import test from "node:test";
import { ticks } from "./axis.mjs";
import { labels } from "./labels.mjs";

test("ticks", () => {
  assert.deepEqual(ticks(0, 1, 0.25), [0, 0.25, 0.5, 0.75, 1]);
  assert.deepEqual(ticks(0, 0.3, 0.1), [0, 0.1, 0.2, 0.3]);
  assert.deepEqual(ticks(5, 4, 1), []);
  assert.throws(() => ticks(0, 1, 0), RangeError);
});

test("labels", () => {
  assert.deepEqual(labels([0, 0.5], "m"), ["0.0m", "0.5m"]);
});
