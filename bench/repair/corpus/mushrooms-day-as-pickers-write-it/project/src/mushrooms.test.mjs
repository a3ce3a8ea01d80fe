import assert from "node:assert/strict";
import test from "node:test";
import { iso, parseDay } from "./days.mjs";
import { label } from "./labels.mjs";
import { receipt } from "./receipts.mjs";

test("days", () => {
  assert.equal(iso(parseDay("3.9.2026")), "2026-09-03");
  assert.throws(() => parseDay("last week"), RangeError);
});

test("papers of a crate", () => {
  const crate = { crate: 1, kind: "parasol", picked: "2026-09-30", grams: 1550 };
  assert.equal(label(crate), "parasol #1 | best before 2026-10-02");
  assert.equal(receipt({ ...crate, picked: "30.9.2026" }), "crate 1, picked 2026-09-30, 1.6 kg");
});
