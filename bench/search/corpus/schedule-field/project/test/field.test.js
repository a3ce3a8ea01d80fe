import assert from "node:assert/strict";
import { test } from "node:test";
import { valuesOf } from "../src/field.js";

test("single values", () => {
  assert.deepEqual(valuesOf("5", 0, 59), [5]);
  assert.deepEqual(valuesOf("7,3", 0, 59), [3, 7]);
});

test("ranges", () => assert.deepEqual(valuesOf("1-4", 0, 59), [1, 2, 3, 4]));

test("steps", () => {
  assert.deepEqual(valuesOf("*/20", 0, 59), [0, 20, 40]);
  assert.deepEqual(valuesOf("1-9/3", 0, 59), [1, 4, 7]);
});
