import assert from "node:assert/strict";
import { test } from "node:test";
import { invoiceView } from "../src/invoice.js";

test("adds up", () => {
  assert.equal(invoiceView({ id: 1, lines: [{ price: { amount: 2 } }] }).total, 2);
});
