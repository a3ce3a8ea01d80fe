import assert from "node:assert/strict";
import { test } from "node:test";
import { offer } from "../src/offer.ts";
import { deposit } from "../src/prices.ts";

test("a year", () => {
  assert.deepEqual(offer({ tenant: "x", unit: "A-01", months: 12, insured: false }), { rent: 33, deposit: 0, total: 33 });
});

test("deposits", () => {
  assert.equal(deposit(100, true), 200);
  assert.equal(deposit(100, false), 300);
});
