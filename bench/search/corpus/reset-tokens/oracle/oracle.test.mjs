import assert from "node:assert/strict";
import { test } from "node:test";

import { LIFETIME_MS, ResetTokens } from "../tokens.js";

test("used up, for every user and moment", () => {
  for (const moment of [0, 1, LIFETIME_MS - 1]) {
    const tokens = new ResetTokens();
    tokens.issue("a", "ann", 0);
    tokens.issue("b", "bob", 0);
    assert.equal(tokens.redeem("a", "bob", moment), false);
    assert.equal(tokens.redeem("a", "ann", moment), true);
    for (let round = 0; round < 3; round += 1) assert.equal(tokens.redeem("a", "ann", moment), false);
    assert.equal(tokens.redeem("b", "bob", moment), true);
    assert.equal(tokens.redeem("b", "bob", 0), false);
  }
});

test("a refused attempt does not use a token up", () => {
  const tokens = new ResetTokens();
  tokens.issue("a", "ann", 0);
  assert.equal(tokens.redeem("a", "eve", 5), false);
  assert.equal(tokens.redeem("a", "ann", LIFETIME_MS), false);
  assert.equal(tokens.redeem("a", "ann", 6), true);
});

test("a token issued again is good again", () => {
  const tokens = new ResetTokens();
  tokens.issue("a", "ann", 0);
  assert.equal(tokens.redeem("a", "ann", 1), true);
  tokens.issue("a", "ann", 2);
  assert.equal(tokens.redeem("a", "ann", 3), true);
  assert.equal(tokens.redeem("a", "ann", 4), false);
});

test("swept tokens are gone", () => {
  const tokens = new ResetTokens();
  tokens.issue("a", "ann", 0);
  assert.equal(tokens.sweep(LIFETIME_MS - 1), 0);
  assert.equal(tokens.sweep(LIFETIME_MS), 1);
  assert.equal(tokens.redeem("a", "ann", 0), false);
});
