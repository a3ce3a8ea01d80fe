import assert from "node:assert/strict";
import { test } from "node:test";
import { boxOf } from "../src/grid.js";

test("nine boxes of nine fields", () => {
  const counts = Array(9).fill(0);
  for (let row = 0; row < 9; row += 1) for (let column = 0; column < 9; column += 1) counts[boxOf(row, column)] += 1;
  assert.deepEqual(counts, Array(9).fill(9));
  assert.deepEqual([boxOf(3, 0), boxOf(6, 0), boxOf(5, 2), boxOf(2, 5)], [3, 6, 3, 1]);
});
