const assert = require("node:assert/strict");
const test = require("node:test");
const { gain, outline, peak } = require("./measure.cjs");

test("peak", () => {
  assert.equal(peak([0.1, -0.5, 0.3]), 0.5);
  assert.equal(peak([]), 0);
});

test("gain and outline", () => {
  assert.equal(gain([0.45], 0.9), 2);
  assert.equal(gain([0, 0], 0.9), 1);
  assert.deepEqual(outline([0.1, -0.2, 0.3], 2), [0.2, 0.3]);
});
