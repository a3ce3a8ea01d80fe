import assert from "node:assert/strict";
import { test } from "node:test";
import { same } from "../src/same.ts";

test("plain values", () => {
  assert.equal(same(1, 1), true);
  assert.equal(same("1", 1), false);
  assert.equal(same(null, {}), false);
});

test("objects", () => {
  assert.equal(same({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), true);
  assert.equal(same({ a: 1, b: 2 }, { a: 1 }), false);
  assert.equal(same({ a: 1 }, { a: 1, b: 2 }), false);
});
