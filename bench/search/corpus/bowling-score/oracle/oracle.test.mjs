import assert from "node:assert/strict";
import { test } from "node:test";
import { score } from "../src/bowling.js";

test("games", () => {
  assert.equal(score([10, 10, 4, 2, ...Array(14).fill(0)]), 46);
  assert.equal(score(Array(21).fill(5)), 150);
  assert.equal(score([10, 7, 3, 9, 0, 10, 0, 8, 8, 2, 0, 6, 10, 10, 10, 8, 1]), 167);
});
