import assert from "node:assert/strict";
import test from "node:test";
import { Formatter } from "../src/formatter.ts";
import { total } from "../src/sheet.ts";

test("formatter", () => {
  const formatter = new Formatter("en-IE", "EUR");
  assert.equal(formatter.line({ item: "Vase", quantity: 2, cents: 1250 }), "2 x Vase: €25.00");
  assert.equal(total([{ item: "Vase", quantity: 2, cents: 1250 }], formatter), "€25.00");
});
