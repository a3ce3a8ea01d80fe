import assert from "node:assert/strict";
import { test } from "node:test";
import { SortedTree } from "../src/tree.js";

const treeOf = (...keys) => keys.reduce((tree, key) => tree.add(key), new SortedTree());

test("sorted", () => {
  assert.deepEqual([...treeOf(5, 2, 8, 1)], [1, 2, 5, 8]);
});

test("keys are there once", () => {
  assert.deepEqual([...treeOf(3, 3, 3)], [3]);
});

test("has", () => {
  const tree = treeOf(5, 2, 8);
  assert.equal(tree.has(8), true);
  assert.equal(tree.has(7), false);
});

test("a leaf is removed", () => {
  assert.deepEqual([...treeOf(5, 2, 8).delete(2)], [5, 8]);
});

test("one branch", () => {
  assert.deepEqual([...treeOf(5, 2, 1).delete(2)], [1, 5]);
});

test("two branches", () => {
  assert.deepEqual([...treeOf(5, 2, 8, 7, 9).delete(5)], [2, 7, 8, 9]);
});

test("unknown keys", () => {
  assert.deepEqual([...treeOf(5, 2).delete(4)], [2, 5]);
});
