import assert from "node:assert/strict";
import { test } from "node:test";

import { Exchange, format } from "../exchange.js";

const exchange = new Exchange({ USD: 1.25, JPY: 160, KWD: 0.5 });

test("the same currency", () => {
  assert.equal(exchange.convert(1999, "USD", "USD"), 1999);
});

test("from euros", () => {
  assert.equal(exchange.convert(1000, "EUR", "USD"), 1250);
});

test("other numbers of digits", () => {
  assert.equal(exchange.convert(1000, "EUR", "JPY"), 1600);
  assert.equal(exchange.convert(1000, "EUR", "KWD"), 5000);
});

test("to the nearest cent", () => {
  assert.equal(exchange.convert(99, "EUR", "USD"), 124);
  assert.equal(exchange.convert(101, "EUR", "USD"), 126);
});

test("total", () => {
  assert.equal(exchange.total([[500, "EUR"], [500, "USD"]], "EUR"), 900);
});

test("unknown currency", () => {
  assert.throws(() => exchange.convert(1, "EUR", "XXX"), RangeError);
});

test("format", () => {
  assert.equal(format(1234, "EUR"), "12.34 EUR");
  assert.equal(format(5, "USD"), "0.05 USD");
  assert.equal(format(-1600, "JPY"), "-1600 JPY");
  assert.equal(format(50, "KWD"), "0.050 KWD");
});
