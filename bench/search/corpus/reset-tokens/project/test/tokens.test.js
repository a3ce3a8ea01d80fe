import assert from "node:assert/strict";
import { test } from "node:test";

import { LIFETIME_MS, ResetTokens } from "../tokens.js";

function issued() {
  const tokens = new ResetTokens();
  tokens.issue("t1", "ann", 1000);
  return tokens;
}

test("a token is good for its user", () => {
  assert.equal(issued().redeem("t1", "ann", 2000), true);
});

test("a token is not good for others", () => {
  assert.equal(issued().redeem("t1", "bob", 2000), false);
});

test("an unknown token", () => {
  assert.equal(issued().redeem("t9", "ann", 2000), false);
});

test("a token is good once", () => {
  const tokens = issued();
  tokens.redeem("t1", "ann", 2000);
  assert.equal(tokens.redeem("t1", "ann", 2001), false);
});

test("a token grows old", () => {
  assert.equal(issued().redeem("t1", "ann", 1000 + LIFETIME_MS - 1), true);
  assert.equal(issued().redeem("t1", "ann", 1000 + LIFETIME_MS), false);
});

test("a new token replaces the old one", () => {
  const tokens = issued();
  tokens.issue("t2", "ann", 3000);
  assert.equal(tokens.redeem("t1", "ann", 4000), false);
  assert.equal(tokens.redeem("t2", "ann", 4000), true);
});

test("sweeping", () => {
  const tokens = issued();
  tokens.issue("t2", "bob", 5000);
  assert.equal(tokens.sweep(1000 + LIFETIME_MS), 1);
  assert.equal(tokens.redeem("t2", "bob", 6000), true);
});
