import assert from "node:assert/strict";
import { test } from "node:test";
import { groupBy } from "../src/group.js";

test("against Map.groupBy", () => {
  for (let modulus = 1; modulus < 6; modulus++) {
    const items = Array.from({ length: 20 }, (_, index) => (index * 7) % 11);
    const keyOf = (item) => item % modulus;
    assert.deepEqual([...groupBy(items, keyOf)], [...Map.groupBy(items, keyOf)]);
  }
});
