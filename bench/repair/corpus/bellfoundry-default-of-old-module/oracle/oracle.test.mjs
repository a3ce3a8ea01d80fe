import assert from "node:assert/strict";
import test from "node:test";
import { label } from "../src/label.js";
import { between } from "../src/tuning.js";

test("labels", () => {
  assert.equal(label(85), "fis4, 371 kg");
  assert.equal(label(73), "a4, 235 kg");
  assert.equal(label(146), "a3, 1879 kg");
});

test("tuning", () => assert.equal(between(262, 440), "c-a"));
