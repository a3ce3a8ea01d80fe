import assert from "node:assert/strict";
import { test } from "node:test";
import { bill } from "../src/bill.ts";

test("free days are taken off", () => {
  const tariff = { name: "t", perDay: 10, free: 2 };
  assert.deepEqual(bill({ vessel: "v", kind: "yacht", days: 5, tariff }), { vessel: "v", tariff: "t", days: 3, due: "30.00 kr" });
  assert.equal(bill({ vessel: "v", kind: "yacht", days: 1, tariff }).due, "0.00 kr");
});
