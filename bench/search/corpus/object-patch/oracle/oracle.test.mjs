import assert from "node:assert/strict";
import { test } from "node:test";

import { applyPatch, touched } from "../patch.ts";

const CASES = [
  [{ a: "b" }, { a: "c" }, { a: "c" }],
  [{ a: "b" }, { a: null }, {}],
  [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
  [{ a: ["b"] }, { a: "c" }, { a: "c" }],
  [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
  [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
  [["a", "b"], ["c", "d"], ["c", "d"]],
  [{ a: "b" }, ["c"], ["c"]],
  [{ a: "foo" }, null, null],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: "b", c: null }, { a: "b" }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  [{ a: [null] }, { a: [null, null] }, { a: [null, null] }],
];
for (const [target, patch, expected] of CASES)
  test(`${JSON.stringify(target)} with ${JSON.stringify(patch)}`, () => {
    const before = structuredClone(target);
    assert.deepEqual(applyPatch(target, patch), expected);
    assert.deepEqual(target, before);
  });

test("touched", () => {
  assert.deepEqual(touched({}), []);
  assert.deepEqual(touched(4), []);
  assert.deepEqual(touched({ x: { y: {} }, z: [1] }), ["z"]);
});
