import assert from "node:assert/strict";
import test from "node:test";
import invoices from "../lib/invoice.js";
import tariff from "../lib/tariff.js";

test("heavy vehicles", () => {
  assert.deepEqual(tariff.classify({ axles: 3 }), { class: "heavy", cents: 1250 });
  assert.deepEqual(invoices.invoice([{ plate: "b", axles: 5, night: true }, { plate: "a", axles: 2 }]), {
    lines: [{ plate: "b", class: "heavy", cents: 2500 }, { plate: "a", class: "light", cents: 450 }],
    total: 2950,
  });
});

test("the others are as they were", () => {
  assert.deepEqual(tariff.classify({ axles: 2, night: true }), { class: "light", cents: 900 });
  assert.deepEqual(invoices.invoice([]), { lines: [], total: 0 });
});
