"use strict";

const assert = require("node:assert/strict");
const test = require("node:test");
const { households } = require("../lib/sample");
const { largest, smallest } = require("../lib/stats");
const { summary } = require("../lib/summary");

test("summary", () => {
  assert.deepEqual(summary(households(7)), { households: 7, mean: 4, smallest: 1, largest: 7 });
});

test("extremes", () => {
  assert.equal(largest([3, -1, 9, 2]), 9);
  assert.equal(smallest([3, -1, 9, 2]), -1);
});
