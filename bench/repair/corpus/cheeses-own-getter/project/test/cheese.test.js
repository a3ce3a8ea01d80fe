import assert from "node:assert/strict";
import test from "node:test";
import { Cheese } from "../lib/cheese.js";
import { label } from "../lib/label.js";

test("a cheese", () => {
  const cheese = new Cheese({ name: "Tomme", milk: "goat", days: 20, grams: 300.6 });
  assert.equal(cheese.name, "Tomme");
  assert.equal(cheese.grams, 301);
  assert.equal(cheese.isRipe, false);
});

test("label", () => {
  assert.equal(label({ name: "A", milk: "ewe", isRipe: true, grams: 5 }), "A (ewe, ripe), 5 g");
});
