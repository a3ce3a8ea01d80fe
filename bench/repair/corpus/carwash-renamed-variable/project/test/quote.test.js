import assert from "node:assert/strict";
import test from "node:test";
import { quote } from "../src/quote.js";

test("quote", () => {
  assert.deepEqual(quote({ program: "foam", size: "small", isMember: true }), { label: "Foam", cents: 1170 });
  assert.deepEqual(quote({ program: "wax", size: "small" }), { label: "Wax", cents: 1700 });
  assert.equal(quote({ program: "steam" }), null);
});
