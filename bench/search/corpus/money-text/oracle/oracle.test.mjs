import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMoney, formatTotal } from "../src/money.js";

test("like the formats of the platform", () => {
  for (const currency of ["USD", "EUR", "JPY"]) {
    const format = new Intl.NumberFormat("en-US", { style: "currency", currency });
    const unit = currency === "JPY" ? 1 : 100;
    for (const amount of [0, 1, 5, 9, 10, 11, 50, 99, 100, 101, 109, 110, 999, 1000, 1001, 99999, 100000, 100005, 12345678, 999999999])
      for (const sign of [1, -1]) {
        if (amount === 0 && sign < 0) continue;
        assert.equal(formatMoney(sign * amount, currency), format.format((sign * amount) / unit));
      }
  }
});

test("separators", () => {
  assert.equal(formatMoney(100000007, "EUR", { thousands: " ", decimal: "," }), "€1 000 000,07");
  assert.equal(formatMoney(1000, "JPY", { thousands: "'" }), "¥1'000");
});

test("totals", () => {
  assert.equal(formatTotal([], "EUR"), "€0.00");
  assert.equal(formatTotal([3, 4], "EUR"), "€0.07");
  assert.equal(formatTotal([100, -201]), "-$1.01");
  assert.throws(() => formatTotal([0.5]), TypeError);
  assert.throws(() => formatTotal([1], "GBP"), RangeError);
});
