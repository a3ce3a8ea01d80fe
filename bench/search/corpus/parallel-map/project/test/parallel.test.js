import assert from "node:assert/strict";
import { test } from "node:test";
import { parallelFilter, parallelMap } from "../src/parallel.js";

const after = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));

test("nothing to do", async () => {
  assert.deepEqual(await parallelMap([], 3, (entry) => entry), []);
});

test("one at a time", async () => {
  assert.deepEqual(await parallelMap([1, 2, 3], 1, async (entry) => entry * 2), [2, 4, 6]);
});

test("order of the entries", async () => {
  assert.deepEqual(await parallelMap([60, 5, 20], 3, (ms) => after(ms, ms)), [60, 5, 20]);
});

test("limit", async () => {
  let running = 0;
  let most = 0;
  await parallelMap([1, 2, 3, 4, 5], 2, async () => {
    most = Math.max(most, ++running);
    await after(5);
    running--;
  });
  assert.equal(most, 2);
});

test("bad limit", async () => {
  await assert.rejects(parallelMap([1], 0, (entry) => entry), RangeError);
});

test("errors get out", async () => {
  await assert.rejects(
    parallelMap([1], 1, async () => {
      throw new Error("broken");
    }),
    /broken/,
  );
});

test("filter", async () => {
  assert.deepEqual(await parallelFilter([1, 2, 3, 4], 2, async (entry) => entry % 2 === 0), [2, 4]);
});
