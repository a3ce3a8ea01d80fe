import assert from "node:assert/strict";
import { test } from "node:test";

import { circles, strongComponents } from "../components.js";

test("a chain has single nodes", () => {
  assert.deepEqual(strongComponents({ a: ["b"], b: ["c"], c: [] }), [["c"], ["b"], ["a"]]);
});

test("two nodes that lead to each other", () => {
  assert.deepEqual(strongComponents({ a: ["b"], b: ["a", "c"], c: [] }), [["c"], ["a", "b"]]);
});

test("a circle of three", () => {
  assert.deepEqual(strongComponents({ a: ["b"], b: ["c"], c: ["a"] }), [["a", "b", "c"]]);
});

test("nodes that are only led to", () => {
  assert.deepEqual(strongComponents({ a: ["x"] }), [["x"], ["a"]]);
});

test("a module that imports itself", () => {
  assert.deepEqual(circles({ a: ["a"], b: ["a"] }), [["a"]]);
});

test("no circles", () => {
  assert.deepEqual(circles({ a: ["b", "c"], b: ["c"], c: [] }), []);
});

test("two circles", () => {
  assert.deepEqual(circles({ a: ["b"], b: ["c", "d"], c: ["a"], d: ["e"], e: ["d"] }), [["d", "e"], ["a", "b", "c"]]);
});
