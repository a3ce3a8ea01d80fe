import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Batch } from "../src/batch.ts";
import { pipeline } from "../src/pipeline.ts";

const readings = JSON.parse(readFileSync("data/readings.json", "utf8"));

test("the rest of a batch is written at the end", () => {
  const seen = [];
  const result = pipeline(readings, (rows) => seen.push(rows.map(({ meter }) => meter)));
  assert.deepEqual(seen, [["m1", "m3", "m4"], ["m5"]]);
  assert.deepEqual(result, { written: 4, highest: { meter: "m3", kwh: 40.25 } });
});

test("nothing to write", () => {
  assert.deepEqual(pipeline([], () => assert.fail("nothing to write")), { written: 0, highest: null });
  new Batch(() => assert.fail("nothing to write")).flush();
});
