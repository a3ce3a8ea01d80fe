import assert from "node:assert/strict";
import { test } from "node:test";
import { boxOf, isConsistent } from "../src/grid.js";

const empty = () => Array.from({ length: 9 }, () => Array(9).fill(0));
const withDigits = (...fields) => {
  const grid = empty();
  for (const [row, column, digit] of fields) grid[row][column] = digit;
  return grid;
};

test("boxes", () => {
  assert.equal(boxOf(0, 8), 2);
  assert.equal(boxOf(4, 4), 4);
  assert.equal(boxOf(8, 8), 8);
});

test("grids", () => {
  assert.equal(isConsistent(empty()), true);
  assert.equal(isConsistent(withDigits([0, 0, 5], [8, 0, 5])), false);
  assert.equal(isConsistent(withDigits([0, 3, 5], [3, 0, 5])), true);
  assert.equal(isConsistent(withDigits([3, 0, 5], [4, 1, 5])), false);
});
