import assert from "node:assert/strict";
import test from "node:test";
import price from "../lib/price.js";
import program from "../quote.js";

const { priceOf, UnknownBinding } = price;
const book = { title: "Herbal", binding: "half-leather", pages: 160, height: 20, raised: 5 };

test("half leather is spine, covers and bands", () => {
  assert.equal(priceOf(book), 8094);
  assert.equal(priceOf({ ...book, raised: 0 }), 2994);
  assert.match(program.quote({ client: "x", books: [book] }), /Total +80\.94$/);
});

test("the rest is as it was", () => {
  assert.equal(priceOf({ ...book, binding: "cloth" }), 2471);
  assert.throws(() => priceOf({ ...book, binding: "vellum" }), UnknownBinding);
});
