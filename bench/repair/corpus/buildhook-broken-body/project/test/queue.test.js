import assert from "node:assert/strict";
import test from "node:test";
import { Queue } from "../queue.js";

test("a branch waits once", () => {
  const queue = new Queue();
  assert.equal(queue.add("shop", "main"), 1);
  assert.equal(queue.add("shop", "main"), 1);
  assert.equal(queue.add("shop", "next"), 2);
  assert.equal(queue.take(), "shop#main");
  assert.deepEqual(queue.waiting(), ["shop#next"]);
});
