import assert from "node:assert/strict";
import { test } from "node:test";
import { delays } from "../src/backoff.js";

test("delays", () => {
  assert.deepEqual(delays(8), [100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
  assert.deepEqual(delays(2, { first: 10, limit: 1 }), [1, 1]);
  assert.deepEqual(delays(1, { first: 7 }), [7]);
});
