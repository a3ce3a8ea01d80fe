import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { appraise, catalogue } from "../src/appraise.js";

test("stones are appraised", async () => {
  assert.deepEqual(await appraise("ruby", 2), { stone: "ruby", carat: 2, value: 6000 });
  assert.deepEqual(await appraise("diamond", 0.5), { stone: "diamond", carat: 0.5, value: 1000 });
  assert.deepEqual(await appraise("glass", 1), { stone: "glass", carat: 1, value: null });
  await assert.rejects(appraise("ruby", -1), RangeError);
});

test("the catalogue takes its names from the same module", async () => {
  assert.deepEqual(await catalogue(), ["agate", "diamond", "ruby"]);
});

test("the till still finds its table", () => {
  const { agate, stones, perCarat } = createRequire(import.meta.url)("../legacy/grading.cjs");
  assert.equal(agate(2), 40);
  assert.equal(perCarat("ruby"), 1500);
  assert.deepEqual(stones(), ["diamond", "ruby", "agate"]);
});
