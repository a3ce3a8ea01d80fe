import assert from "node:assert/strict";
import test from "node:test";
import { plants } from "../src/layout.ts";

test("null is as if nothing was set", () => {
  assert.equal(plants({ name: "a", width: 60, length: 90, spacing: null }), 6);
  assert.equal(plants({ name: "Squash", width: 120, length: 300, spacing: null }), 40);
});

test("the others are as they were", () => {
  assert.equal(plants({ name: "a", width: 60, length: 90 }), 6);
  assert.equal(plants({ name: "a", width: 60, length: 90, spacing: {} }), 6);
  assert.equal(plants({ name: "a", width: 60, length: 90, spacing: { plants: 10 } }), 18);
});
