import assert from "node:assert/strict";
import { test } from "node:test";

import { describe, gaps, usualDistance } from "../gaps.js";

test("no gap", () => {
  assert.deepEqual(gaps([10, 20, 30], 10), []);
});

test("one gap", () => {
  assert.deepEqual(gaps([10, 20, 50], 10), [{ from: 20, to: 50, length: 30 }]);
});

test("times in any order", () => {
  assert.deepEqual(gaps([50, 10, 20], 10), [{ from: 20, to: 50, length: 30 }]);
});

test("a gap over a longer time", () => {
  assert.deepEqual(gaps([80, 90, 100, 160], 30), [{ from: 100, to: 160, length: 60 }]);
});

test("usual distance", () => {
  assert.equal(usualDistance([10, 20, 40, 45]), 10);
  assert.equal(usualDistance([10]), null);
});

test("usual distance over a longer time", () => {
  assert.equal(usualDistance([90, 95, 105, 120]), 10);
});

test("description", () => {
  assert.equal(describe({ from: 3661, to: 86399 }), "01:01:01 to 23:59:59");
});
