import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { appraise } from "./appraise.js";
import { line } from "./print.js";

test("the till's table", () => {
  const { ruby, perCarat } = createRequire(import.meta.url)("../legacy/grading.cjs");
  assert.equal(ruby(2), 6000);
  assert.equal(perCarat("glass"), null);
});

test("no weight", () => assert.rejects(appraise("ruby", 0), RangeError));

test("a line", () => {
  assert.equal(line({ stone: "ruby", carat: 2, value: 6000 }), "ruby, 2.00 ct: 6000 EUR");
  assert.equal(line({ stone: "glass", carat: 2, value: null }), "glass: not appraised here");
});
