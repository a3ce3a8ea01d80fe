import assert from "node:assert/strict";
import { test } from "node:test";
import { brokenRules, canChangeTo, isAcceptable, isFresh } from "../src/password.js";

test("what was used", () => {
  const former = ["p0", "p1", "p2", "p3", "p4", "p5"];
  for (let remembered = 1; remembered <= 7; remembered++)
    for (let index = 0; index < former.length; index++)
      for (const password of [`p${index}`, `P${index}`])
        assert.equal(isFresh(password, former, remembered), index < former.length - remembered);
  for (let count = 0; count <= former.length; count++) {
    assert.equal(isFresh("q", former.slice(0, count)), true);
    assert.equal(isFresh("", former.slice(0, count)), true);
  }
  assert.equal(isFresh("p2", former), true);
  assert.equal(isFresh("p3", former), false);
});

test("rules", () => {
  const CASES = [
    ["", ["length", "digit", "letter"]],
    ["abcdefghi1", []],
    ["abcdefgh1", ["length"]],
    ["abcdefghij", ["digit"]],
    ["äöüäöüäöü1", []],
    ["1234567890", ["letter"]],
    [" abcdefghi1", ["spaces"]],
  ];
  for (const [password, broken] of CASES) {
    assert.deepEqual(brokenRules(password), broken);
    assert.equal(isAcceptable(password), broken.length === 0);
  }
});

test("names", () => {
  assert.deepEqual(brokenRules("1 BOBBY tables", { name: "bob" }), ["name"]);
  assert.deepEqual(brokenRules("1 bo tables x", { name: "Bo" }), []);
  assert.deepEqual(brokenRules("1 table example", { email: "x@example.org" }), []);
  assert.deepEqual(brokenRules("smith", { name: "Jo-Ann Smith" }), ["length", "digit", "name"]);
});

test("changes", () => {
  const user = { name: "Eve" };
  assert.equal(canChangeTo("good enough 1", { user, former: ["a", "b"] }), true);
  assert.equal(canChangeTo("good enough 1", { user, former: ["Good enough 1", "b"] }), false);
  assert.equal(canChangeTo("good enough 1", { user, former: ["good enough 1", "b", "c", "d"] }), true);
  assert.equal(canChangeTo("good eve enough 1", { user }), false);
});
