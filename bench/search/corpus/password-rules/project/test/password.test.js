import assert from "node:assert/strict";
import { test } from "node:test";
import { brokenRules, canChangeTo, isAcceptable, isFresh } from "../src/password.js";

test("a good password", () => {
  assert.deepEqual(brokenRules("correct horse 7"), []);
  assert.equal(isAcceptable("correct horse 7"), true);
});

test("broken rules", () => {
  assert.deepEqual(brokenRules("short"), ["length", "digit"]);
  assert.deepEqual(brokenRules("1234567890 "), ["letter", "spaces"]);
});

test("the own name", () => {
  const user = { name: "Ada Lovelace", email: "al.engine@example.org" };
  assert.deepEqual(brokenRules("lovelace-1815", user), ["name"]);
  assert.deepEqual(brokenRules("my Engine 1815", user), ["name"]);
  assert.equal(isAcceptable("algebra is 1 joy", user), true);
});

test("a password that was used before", () => {
  assert.equal(isFresh("Secret 1234", ["other 12345", "secret 1234", "third 12345"]), false);
});

test("a fresh password", () => {
  assert.equal(isFresh("Secret 1234", ["other 12345", "third 12345"]), true);
  assert.equal(isFresh("Secret 1234", []), true);
});

test("old passwords are forgotten", () => {
  assert.equal(isFresh("a", ["a", "b", "c", "d"]), true);
  assert.equal(isFresh("a", ["a", "b", "c", "d"], 4), false);
});

test("change", () => {
  assert.equal(canChangeTo("correct horse 8", { user: {}, former: ["correct horse 7"] }), true);
  assert.equal(canChangeTo("horse 8", { user: {} }), false);
});
