import assert from "node:assert/strict";
import { test } from "node:test";
import { table, widthsOf } from "../src/table.js";

test("no rows", () => {
  assert.deepEqual(widthsOf(["first", "b"], []), [5, 1]);
  assert.deepEqual(table(["first", "b"], []), ["first | b", "------+--"]);
});

for (const heading of ["a", "abc", "abcdef"])
  for (const text of ["", "x", "xyz", "uvwxyz!"])
    test(`${heading} over ${text}`, () => {
      const width = Math.max(heading.length, text.length);
      assert.deepEqual(widthsOf([heading], [{ [heading]: text }, {}]), [width]);
      assert.deepEqual(table([heading, "z"], [{ [heading]: text, z: 1 }]), [
        `${heading.padEnd(width)} | z`,
        `${"-".repeat(width)}-+--`,
        `${text.padEnd(width)} | 1`,
      ]);
    });
