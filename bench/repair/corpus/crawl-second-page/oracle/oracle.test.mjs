import assert from "node:assert/strict";
import test from "node:test";
import { collect, first } from "../src/collect.ts";
import { overList } from "../src/memory.ts";

test("all pages, in order, each once", async () => {
  const asked = [];
  const source = overList([1, 2, 3, 4, 5, 6, 7], 3);
  const found = await collect((cursor) => {
    asked.push(cursor);
    return source(cursor);
  });
  assert.deepEqual(found, [1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(asked, [null, "3", "6"]);
});

test("limits", async () => {
  assert.deepEqual(await collect(overList([1, 2, 3, 4, 5], 2), 3), [1, 2, 3]);
  assert.deepEqual(await collect(overList([1, 2], 5)), [1, 2]);
  assert.deepEqual(await collect(overList([], 5)), []);
  assert.equal(await first(overList(["a", "b"], 1)), "a");
});
