import assert from "node:assert/strict";
import test from "node:test";
import measure from "../measure.cjs";

const { gain, peak } = measure;

test("many samples", () => {
  const samples = new Array(600_000).fill(0.25);
  samples[599_999] = -0.75;
  assert.equal(peak(samples), 0.75);
  assert.equal(gain(samples, 0.9), 0.9 / 0.75);
  samples[3] = 0.8;
  assert.equal(peak(samples), 0.8);
});

test("few", () => {
  assert.equal(peak([]), 0);
  assert.equal(peak([-1, 0.5]), 1);
});
