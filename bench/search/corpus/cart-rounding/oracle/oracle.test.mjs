import assert from "node:assert/strict";
import { test } from "node:test";
import { euros, tax, totals } from "../src/cart.ts";

for (const taxPercent of [0, 5, 7, 19, 20])
  test(`tax of ${taxPercent} percent`, () => {
    const lines = [];
    let sum = 0;
    for (let price = 0; price < 260; price++) {
      const line = { name: "x", price, quantity: 1 + (price % 3), taxPercent };
      const hundredths = line.price * line.quantity * taxPercent;
      const rest = hundredths % 100;
      const expected = (hundredths - rest) / 100 + (rest >= 50 ? 1 : 0);
      assert.equal(tax(line), expected);
      lines.push(line);
      sum += expected;
    }
    const found = totals(lines);
    assert.equal(found.tax, sum);
    assert.equal(found.gross, found.net + sum);
  });

test("texts", () => {
  assert.deepEqual([0, 9, 10, 100, 99999, -7].map(euros), ["0.00", "0.09", "0.10", "1.00", "999.99", "-0.07"]);
});
