import assert from "node:assert/strict";
import test from "node:test";
import { Batch, type Reading } from "../src/batch.ts";

test("batches", () => {
  const seen: Reading[][] = [];
  const batch = new Batch((rows) => seen.push(rows), 2);
  for (const kwh of [1, Number.NaN, 2, 3]) batch.add({ meter: "m", kwh });
  assert.equal(seen.length, 1);
  batch.flush();
  assert.deepEqual(seen.map((rows) => rows.length), [2, 1]);
  assert.equal(batch.written, 3);
});
