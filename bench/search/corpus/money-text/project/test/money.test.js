import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMoney, formatTotal } from "../src/money.js";

test("dollars and cents", () => {
  assert.equal(formatMoney(1250), "$12.50");
});

test("less than ten cents", () => {
  assert.equal(formatMoney(1205), "$12.05");
  assert.equal(formatMoney(5, "EUR"), "€0.05");
});

test("whole dollars", () => {
  assert.equal(formatTotal([1050, 950, 1010], "USD"), "$30.10");
});

test("thousands are set apart", () => {
  assert.equal(formatMoney(123456789), "$1,234,567.89");
});

test("negative amounts", () => {
  assert.equal(formatMoney(-4210, "EUR"), "-€42.10");
});

test("a currency without parts", () => {
  assert.equal(formatMoney(12500, "JPY"), "¥12,500");
});

test("other separators", () => {
  assert.equal(formatMoney(123450, "EUR", { thousands: ".", decimal: "," }), "€1.234,50");
});

test("what is refused", () => {
  assert.throws(() => formatMoney(1, "XXX"), RangeError);
  assert.throws(() => formatMoney(1.5), TypeError);
});
