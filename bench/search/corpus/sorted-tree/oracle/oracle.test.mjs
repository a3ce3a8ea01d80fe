import assert from "node:assert/strict";
import { test } from "node:test";
import { SortedTree } from "../src/tree.js";

function orders(keys) {
  if (keys.length === 0) return [[]];
  return keys.flatMap((key) => orders(keys.filter((other) => other !== key)).map((rest) => [key, ...rest]));
}

test("every order of five keys, each removed", () => {
  for (const order of orders([1, 2, 3, 4, 5]))
    for (let gone = 0; gone <= 6; gone++) {
      const tree = new SortedTree();
      for (const key of order) tree.add(key);
      tree.delete(gone);
      assert.deepEqual([...tree], [1, 2, 3, 4, 5].filter((key) => key !== gone));
      assert.equal(tree.has(gone), false);
    }
});

test("removed until nothing is left", () => {
  const tree = new SortedTree();
  const keys = Array.from({ length: 40 }, (_, at) => (at * 17) % 41);
  for (const key of keys) tree.add(key);
  const left = new Set(keys);
  for (const key of keys.toReversed()) {
    tree.delete(key);
    left.delete(key);
    assert.deepEqual([...tree], [...left].toSorted((a, b) => a - b));
  }
  assert.equal(tree.root, null);
});
