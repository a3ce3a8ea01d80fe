import assert from "node:assert/strict";
import { test } from "node:test";

import { Exchange, format } from "../exchange.js";

const exchange = new Exchange({ USD: 1.25, JPY: 160, KWD: 0.5 });

test("every small amount is the nearest", () => {
  for (let amount = 0; amount < 400; amount += 1) {
    assert.equal(exchange.convert(amount, "EUR", "USD"), Math.floor((amount * 5 + 2) / 4));
    if (amount % 4 !== 2) assert.equal(exchange.convert(-amount, "EUR", "USD") + 0, 0 - Math.floor((amount * 5 + 2) / 4));
    assert.equal(exchange.convert(amount, "EUR", "JPY"), Math.floor((amount * 16 + 5) / 10));
  }
});

test("back to euros", () => {
  assert.equal(exchange.convert(1, "JPY", "EUR"), 1);
  assert.equal(exchange.convert(3, "JPY", "EUR"), 2);
  assert.equal(exchange.convert(7, "KWD", "EUR"), 1);
  assert.equal(exchange.convert(2, "KWD", "EUR"), 0);
});

test("each part of a total is rounded", () => {
  assert.equal(exchange.total([[99, "EUR"], [99, "EUR"], [1, "USD"]], "USD"), 249);
  assert.equal(exchange.total([], "USD"), 0);
});

test("others", () => {
  assert.throws(() => exchange.rate("XXX", "EUR"), /no rate for XXX/);
  assert.equal(format(0, "EUR"), "0.00 EUR");
  assert.equal(format(-7, "EUR"), "-0.07 EUR");
});
