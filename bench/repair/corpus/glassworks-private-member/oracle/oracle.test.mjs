import assert from "node:assert/strict";
import test from "node:test";
import { Formatter } from "../src/formatter.ts";
import { sheet } from "../src/sheet.ts";

test("a sheet", () => {
  const orders = [
    { item: "Carafe", quantity: 12, cents: 3450 },
    { item: "Tumbler", quantity: 48, cents: 690 },
  ];
  assert.deepEqual(sheet(orders, new Formatter("en-IE", "EUR")), [
    "12 x Carafe: €414.00",
    "48 x Tumbler: €331.20",
    "Total: €745.20",
  ]);
  assert.equal(sheet(orders, new Formatter("en-IE", "GBP"))[1], "48 x Tumbler: £331.20");
  assert.deepEqual(sheet([], new Formatter("en-IE", "EUR")), ["Total: €0.00"]);
});
