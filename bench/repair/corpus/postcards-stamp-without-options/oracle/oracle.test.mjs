import assert from "node:assert/strict";
import test from "node:test";
import cards from "../src/card.js";
import stamps from "../src/stamp.js";

test("cards without options get the ordinary stamp", () => {
  assert.ok(cards.card("holiday").includes("[0.95]"));
  assert.ok(cards.card("holiday").includes("Wish you were here"));
  assert.ok(cards.card("holiday", {}).includes("[0.95]"));
  assert.ok(cards.card("holiday", { border: "-" }).includes("- [0.95]"));
});

test("others", () => {
  assert.equal(stamps.stamp({ abroad: true, priority: true }), "[2.80 PRIO]");
  assert.equal(stamps.stamp({}), "[0.95]");
});
