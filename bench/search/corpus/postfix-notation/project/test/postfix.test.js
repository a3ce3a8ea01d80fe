import assert from "node:assert/strict";
import { test } from "node:test";

import { toPostfix, tokens } from "../postfix.js";

test("tokens", () => {
  assert.deepEqual(tokens("12 +(3.5*4)"), ["12", "+", "(", "3.5", "*", "4", ")"]);
});

test("one operator", () => {
  assert.equal(toPostfix("1 + 2"), "1 2 +");
});

test("stronger operators go first", () => {
  assert.equal(toPostfix("1 + 2 * 3"), "1 2 3 * +");
  assert.equal(toPostfix("1 * 2 + 3"), "1 2 * 3 +");
});

test("equal operators go from the left", () => {
  assert.equal(toPostfix("8 - 3 - 2"), "8 3 - 2 -");
  assert.equal(toPostfix("8 / 4 * 2"), "8 4 / 2 *");
});

test("powers go from the right", () => {
  assert.equal(toPostfix("2 ^ 3 ^ 2"), "2 3 2 ^ ^");
});

test("brackets", () => {
  assert.equal(toPostfix("(1 + 2) * 3"), "1 2 + 3 *");
  assert.equal(toPostfix("8 - (3 - 2)"), "8 3 2 - -");
});

test("wrong expressions", () => {
  assert.throws(() => toPostfix("(1"), /not closed/);
  assert.throws(() => toPostfix("1)"), /not opened/);
  assert.throws(() => toPostfix("1 % 2"), /unexpected %/);
});
