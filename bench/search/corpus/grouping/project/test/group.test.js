import assert from "node:assert/strict";
import { test } from "node:test";
import { countBy, groupBy } from "../src/group.js";

test("one group for each key", () => {
  assert.deepEqual([...groupBy(["a", "bb"], (word) => word.length)], [[1, ["a"]], [2, ["bb"]]]);
});

test("groups hold all their members in order", () => {
  const groups = groupBy([1, 2, 3, 4, 5], (number) => number % 2);
  assert.deepEqual(groups.get(1), [1, 3, 5]);
  assert.deepEqual(groups.get(0), [2, 4]);
});

test("counts", () => {
  assert.deepEqual([...countBy(["x", "y", "x"], (word) => word)], [["x", 2], ["y", 1]]);
});
