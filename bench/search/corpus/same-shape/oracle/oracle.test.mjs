import assert from "node:assert/strict";
import { test } from "node:test";
import { same } from "../src/same.ts";

test("both ways", () => {
  const values = [1, null, [], {}, [1], [1, 2], { a: 1 }, { b: 1 }, { a: 1, b: 1 }, { a: { b: [] } }, { a: { b: [0] } }];
  for (const [at, left] of values.entries()) {
    for (const [other, right] of values.entries()) assert.equal(same(left, structuredClone(right)), at === other, `${at} ${other}`);
  }
});
