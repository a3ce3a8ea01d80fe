import assert from "node:assert/strict";
import { test } from "node:test";
import { merge } from "../src/merge.js";

test("null on both sides and in depth", () => {
  assert.deepEqual(merge({ a: null }, { a: { x: 1 } }), { a: { x: 1 } });
  assert.deepEqual(merge({ a: null }, { a: null }), { a: null });
  assert.deepEqual(merge({ a: { b: { c: 1 } } }, { a: { b: null } }), { a: { b: null } });
  assert.deepEqual(merge({ a: { b: null, d: 1 } }, { a: { b: { e: 2 } } }), { a: { b: { e: 2 }, d: 1 } });
  assert.deepEqual(merge({ a: undefined }, { a: 0 }), { a: 0 });
  assert.deepEqual(merge({ a: "x" }, { a: {} }), { a: {} });
});
