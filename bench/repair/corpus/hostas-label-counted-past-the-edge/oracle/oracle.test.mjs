import assert from "node:assert/strict";
import test from "node:test";
import labels from "../lib/label.js";

const { centred, label } = labels;

test("a name that is longer than the label is sent as it is", () => {
  const name = "Praying Hands of Thornbury";
  assert.equal(centred(name), name);
  assert.equal(label(name), `${name}\n----------------\n`);
  assert.equal(centred("abcdef", 3), "abcdef");
});

test("names that fit are centred as before", () => {
  assert.equal(centred("Blue Mouse Ears"), "Blue Mouse Ears");
  assert.equal(centred("Empress Wu"), "   Empress Wu");
  assert.equal(centred("Wu", 4), " Wu");
});
