import assert from "node:assert/strict";
import { test } from "node:test";
import { parallelFilter, parallelMap } from "../src/parallel.js";

const after = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));

for (const limit of [1, 2, 3, 8])
  test(`order and limit ${limit}`, async () => {
    const times = [40, 1, 25, 10, 1, 15];
    let running = 0;
    let most = 0;
    const seen = [];
    const results = await parallelMap(times, limit, async (ms, at) => {
      seen.push(at);
      most = Math.max(most, ++running);
      await after(ms);
      running--;
      return `${at}:${ms}`;
    });
    assert.deepEqual(results, times.map((ms, at) => `${at}:${ms}`));
    assert.deepEqual(seen, [0, 1, 2, 3, 4, 5]);
    assert.equal(most, Math.min(limit, times.length));
  });

test("filter of what takes different times", async () => {
  const kept = await parallelFilter([30, 1, 20, 2], 4, (ms) => after(ms, ms > 10));
  assert.deepEqual(kept, [30, 20]);
});

test("results without a promise", async () => {
  assert.deepEqual(await parallelMap(["a", "b"], 2, (entry) => entry + entry), ["aa", "bb"]);
});
