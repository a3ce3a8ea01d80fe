import assert from "node:assert/strict";
import { test } from "node:test";
import { common } from "../src/spans.ts";

test("by numbers", () => {
  const spans = [[0, 2], [3, 4], [4, 7], [9, 10]];
  const others = [[1, 3], [4, 5], [6, 9]];
  const inside = (list, n) => list.some(([from, to]) => from <= n && n < to);
  const found = common(spans, others);
  for (let n = -1; n < 12; n += 1) assert.equal(inside(found, n), inside(spans, n) && inside(others, n));
  assert.ok(found.every(([from, to]) => from < to));
});
