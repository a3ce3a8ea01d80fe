import assert from "node:assert/strict";
import { test } from "node:test";
import { strikeTone, weight } from "../src/bell.js";
import { between } from "../src/tuning.js";

test("bells", () => {
  assert.equal(strikeTone(100), 320);
  assert.equal(weight(100), 604);
});

test("tuning", () => {
  assert.equal(between(440, 494), "a-b");
});
