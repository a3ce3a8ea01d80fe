import assert from "node:assert/strict";
import test from "node:test";
import { cracksOf } from "../src/cracks.js";
import { inspectAll } from "../src/pool.js";
import { report } from "../src/report.js";

test("tiles are inspected", async () => {
  const inspected = await inspectAll([{ name: "x", rows: [[1, 200], [2, 210]] }]);
  assert.deepEqual(inspected, { results: [{ tile: "x", cracks: [0] }], failed: [] });
  assert.equal(report(inspected), "1 tiles inspected\nx: 1 cracks");
});

test("pictures", () => {
  assert.throws(() => cracksOf([]), /empty/);
});

test("a report", () => {
  const text = report({ results: [], failed: [{ tile: "y", error: "torn picture" }] });
  assert.match(text, /y: not inspected, torn picture/);
});
