import assert from "node:assert/strict";
import test from "node:test";
import { offer } from "../src/offer.ts";

test("short contracts bring a deposit", () => {
  const wanted = { tenant: "x", unit: "B-12", months: 8 };
  assert.deepEqual(offer({ ...wanted, insured: false }), { rent: 112, deposit: 336, total: 448 });
  assert.deepEqual(offer({ ...wanted, insured: true }), { rent: 112, deposit: 224, total: 336 });
  assert.deepEqual(offer({ ...wanted, months: 12, insured: true }), { rent: 112, deposit: 0, total: 112 });
  assert.throws(() => offer({ ...wanted, unit: "Z-1", insured: true }), /no unit Z-1/);
});
