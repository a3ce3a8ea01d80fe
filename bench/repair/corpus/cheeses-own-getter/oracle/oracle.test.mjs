import assert from "node:assert/strict";
import test from "node:test";
import { Cheese } from "../lib/cheese.js";
import { label } from "../lib/label.js";

test("the milk of a cheese", () => {
  const cheese = new Cheese({ name: "Vacherin", milk: "cow", days: 42, grams: 612.4 });
  assert.equal(cheese.milk, "cow");
  assert.equal(label(cheese), "Vacherin (cow, ripe), 612 g");
  assert.equal(new Cheese({ name: "x" }).milk, undefined);
});

test("the others are as they were", () => {
  const cheese = new Cheese({ name: "Tomme", milk: "goat", days: 20, grams: 300.6 });
  assert.deepEqual([cheese.name, cheese.isRipe, cheese.grams], ["Tomme", false, 301]);
});
