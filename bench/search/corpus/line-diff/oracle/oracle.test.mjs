import assert from "node:assert/strict";
import { test } from "node:test";
import { diff, summary } from "../src/diff.js";

function longest(a, b) {
  if (a.length === 0 || b.length === 0) return 0;
  if (a[0] === b[0]) return 1 + longest(a.slice(1), b.slice(1));
  return Math.max(longest(a.slice(1), b), longest(a, b.slice(1)));
}

const texts = [];
for (let length = 0; length <= 4; length++)
  for (let number = 0; number < 3 ** length; number++)
    texts.push([...number.toString(3).padStart(length, "0").slice(0, length)].map((digit) => "abc"[digit]));

test("the diff gives both texts and is as short as it can be", () => {
  for (const before of texts)
    for (const after of texts) {
      const lines = diff(before, after);
      const without = (sign) => lines.filter((line) => line[0] !== sign).map((line) => line.slice(2));
      assert.deepEqual(without("+"), before);
      assert.deepEqual(without("-"), after);
      assert.equal(lines.filter((line) => line[0] === " ").length, longest(before, after));
    }
});

test("removed before added", () => {
  assert.deepEqual(diff(["a", "b"], ["c", "d"]), ["- a", "- b", "+ c", "+ d"]);
  assert.equal(summary(diff(["a"], ["b", "c"])), "2 added, 1 removed");
});
