import assert from "node:assert/strict";
import { test } from "node:test";
import { valuesOf } from "../src/field.js";

test("fields", () => {
  assert.deepEqual(valuesOf("*/5", 1, 12), [1, 6, 11]);
  assert.deepEqual(valuesOf("2-10/4,3", 0, 59), [2, 3, 6, 10]);
  assert.deepEqual(valuesOf("*", 0, 3), [0, 1, 2, 3]);
  assert.deepEqual(valuesOf("7/2", 0, 9), [7]);
});
