import assert from "node:assert/strict";
import test from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Batch } from "../src/batch.js";

test("what is left over is handed on after a while, once", async () => {
  const seen = [];
  const batch = new Batch((items) => seen.push([...items]), { most: 3, wait: 5 });
  batch.push("a");
  batch.push("b");
  await pause(60);
  assert.deepEqual(seen, [["a", "b"]]);
  batch.push("c");
  await pause(60);
  assert.deepEqual(seen, [["a", "b"], ["c"]]);
});

test("a full one is handed on at once, and no timer follows", async () => {
  const seen = [];
  const batch = new Batch((items) => seen.push([...items]), { most: 2, wait: 5 });
  batch.push(1);
  batch.push(2);
  assert.deepEqual(seen, [[1, 2]]);
  await pause(40);
  assert.deepEqual(seen, [[1, 2]]);
});
