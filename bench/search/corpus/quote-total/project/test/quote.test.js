import assert from "node:assert/strict";
import { test } from "node:test";
import { Quote } from "../src/quote.js";

test("empty", () => {
  assert.equal(new Quote().total, 0);
});

test("lines add up", () => {
  const quote = new Quote();
  quote.add("desk", 300);
  quote.add("chair", 80, 4);
  assert.equal(quote.total, 620);
});

test("more of the same", () => {
  const quote = new Quote();
  quote.add("chair", 80);
  assert.equal(quote.total, 80);
  quote.add("chair", 80, 2);
  assert.equal(quote.total, 240);
});

test("names", () => {
  const quote = new Quote();
  quote.add("desk", 300);
  quote.add("lamp", 40);
  assert.deepEqual(quote.names, ["desk", "lamp"]);
});

test("unknown lines", () => {
  assert.equal(new Quote().remove("sofa"), false);
});

test("removed lines", () => {
  const quote = new Quote();
  quote.add("desk", 300);
  quote.add("lamp", 40);
  assert.equal(quote.total, 340);
  assert.equal(quote.remove("desk"), true);
  assert.equal(quote.total, 40);
});
