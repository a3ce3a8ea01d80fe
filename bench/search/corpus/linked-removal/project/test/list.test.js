import assert from "node:assert/strict";
import { test } from "node:test";
import { LinkedList } from "../src/list.js";

const list = (...values) => values.reduce((made, value) => made.add(value), new LinkedList());

test("removing", () => {
  const made = list(1, 2, 3);
  assert.equal(made.remove(2), true);
  assert.equal(made.remove(9), false);
  assert.deepEqual([made.toArray(), made.size], [[1, 3], 2]);
});

test("adding after the last was removed", () => {
  const made = list(1, 2);
  made.remove(2);
  assert.deepEqual(made.add(5).toArray(), [1, 5]);
});

test("emptied", () => {
  const made = list(1);
  made.remove(1);
  assert.deepEqual(made.add(2).toArray(), [2]);
});
