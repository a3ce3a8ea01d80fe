import assert from "node:assert/strict";
import test from "node:test";
import { ticks } from "../axis.mjs";

test("steps that do not meet the end", () => {
  assert.deepEqual(ticks(0, 1, 0.3), [0, 0.3, 0.6, 0.9]);
  assert.deepEqual(ticks(0, 1, 0.4), [0, 0.4, 0.8]);
  assert.deepEqual(ticks(2, 9.9, 2), [2, 4, 6, 8]);
  assert.deepEqual(ticks(0, 1, 5), [0]);
});

test("steps that do", () => {
  assert.deepEqual(ticks(0, 0.7, 0.1).length, 8);
  assert.deepEqual(ticks(1, 1, 1), [1]);
  assert.deepEqual(ticks(5, 4, 1), []);
});
