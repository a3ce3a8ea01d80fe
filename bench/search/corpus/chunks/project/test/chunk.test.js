import assert from "node:assert/strict";
import { test } from "node:test";
import { chunk } from "../src/chunk.js";

test("cuts a list into parts", () => {
  assert.deepEqual(chunk([1, 2, 3, 4], 2), [[1, 2], [3, 4]]);
});

test("leaves a shorter part at the end", () => {
  assert.deepEqual(chunk(["a", "b", "c"], 2), [["a", "b"], ["c"]]);
});

test("an empty list has no parts", () => {
  assert.deepEqual(chunk([], 3), []);
});

test("refuses a size of nothing", () => {
  assert.throws(() => chunk([1], 0), RangeError);
});
