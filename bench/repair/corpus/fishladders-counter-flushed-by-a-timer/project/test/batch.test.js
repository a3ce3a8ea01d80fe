import assert from "node:assert/strict";
import { test } from "node:test";
import { Batch } from "../src/batch.js";
import { readPassage } from "../src/passage.js";
import { Totals } from "../src/totals.js";

test("as many as wanted are handed on", () => {
  const seen = [];
  const batch = new Batch((items) => seen.push(items), { most: 2, wait: 60_000 });
  for (const item of [1, 2, 3]) batch.push(item);
  assert.deepEqual(seen, [[1, 2]]);
  batch.flush();
  assert.deepEqual(seen, [[1, 2], [3]]);
});

test("passages", () => {
  const totals = new Totals();
  totals.add(["01:12 salmon up", "01:40 eel down"].map(readPassage));
  assert.equal(totals.text(), "salmon +1, eel -1");
  assert.equal(readPassage("01:50 ice"), null);
});
