import assert from "node:assert/strict";
import test from "node:test";
import quotes from "../lib/quote.js";
import rates from "../lib/rates.js";

test("quotes", () => {
  assert.deepEqual(quotes.quote("leak", 2), { kind: "leak", hours: 2, net: 238, gross: 285.6 });
  assert.equal(quotes.quote("other", 3).net, 267);
});

test("an hour is charged at least, as the neighbour says", () => {
  assert.equal(quotes.quote("other", 0.25).net, 119);
  assert.equal(quotes.quote("other", 0).net, 119);
});

test("others", () => {
  assert.equal(rates.HOURLY, 74);
  assert.equal(rates.callOut("x"), 45);
  assert.equal(rates.withTax(10), 12);
});
