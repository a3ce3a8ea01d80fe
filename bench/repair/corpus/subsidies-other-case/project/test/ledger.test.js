import assert from "node:assert/strict";
import test from "node:test";
import { fromHook } from "../src/decision.js";
import { Ledger } from "../src/ledger.js";

test("ledger", () => {
  const decided = new Date("2026-04-02T09:15:00Z");
  assert.deepEqual(new Ledger().add({ file: "S-1", cents: 5000, decided, paid: null }), {
    file: "S-1",
    euros: 50,
    decided: "2026-04-02",
    paid: null,
  });
});

test("from the hook", () => {
  const { file, cents, paid } = fromHook({ file_number: "S-2", granted_cents: 1, decided_at: "2026-04-02", paid_at: null });
  assert.deepEqual([file, cents, paid], ["S-2", 1, null]);
});
