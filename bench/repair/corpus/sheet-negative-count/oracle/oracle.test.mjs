import assert from "node:assert/strict";
import test from "node:test";
import cells from "../lib/cells.js";
import tables from "../lib/table.js";

test("a sum that is too wide is printed, and never as another sum", () => {
  const text = tables.table([{ name: "a", sum: 1234567.25 }, { name: "b", sum: 1 }]);
  const [first, second] = text.split("\n");
  // Either the whole number, wider than its cell, or a cell that shows that it did not fit.
  assert.ok(first.includes("1234567.25") || /[…#*]/.test(first), first);
  assert.equal(second, "| b            |     1.00 |");
});

test("the edge", () => {
  assert.equal(cells.right("12345678", 8), "12345678");
  assert.equal(cells.right("1.00", 6), "  1.00");
});

test("the others are as they were", () => {
  assert.equal(cells.left("abcdef", 5), "abcd…");
  assert.equal(cells.left("abc", 5), "abc  ");
  assert.equal(tables.table([{ name: "Tea", sum: 4 }]), "| Tea          |     4.00 |");
  assert.equal(tables.total([{ sum: 1 }, { sum: 2 }]), 3);
});
