import assert from "node:assert/strict";
import { test } from "node:test";
import { merge } from "../src/merge.js";

test("later values win", () => {
  assert.deepEqual(merge({ a: 1, b: 2 }, { b: 3 }), { a: 1, b: 3 });
});

test("objects are merged deeply", () => {
  assert.deepEqual(merge({ a: { x: 1, y: 2 } }, { a: { y: 3 } }), { a: { x: 1, y: 3 } });
});

test("lists are replaced", () => {
  assert.deepEqual(merge({ a: [1, 2] }, { a: [3] }), { a: [3] });
});

test("null switches a setting off", () => {
  assert.deepEqual(merge({ a: { x: 1 } }, { a: null }), { a: null });
});
