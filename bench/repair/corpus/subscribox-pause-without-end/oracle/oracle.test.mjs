import assert from "node:assert/strict";
import test from "node:test";
import { exportFile } from "../src/export.ts";
import { toRow } from "../src/rows.ts";

test("no next date is a blank cell", async () => {
  assert.deepEqual((await exportFile("data/subscriptions.json")).split("\n"), [
    "id,customer,plan,since,cancelled,next_billing",
    "sub_1,Lena Roth,fruit-s,2025-01-01,,2026-02-01",
    'sub_2,"Ole, Jr.",fruit-l,2025-02-01,2026-01-01,',
  ]);
});

test("the start of the epoch is a date", () => {
  const row = toRow({ id: "s", customer: "A", plan: "p", created: 0, cancelled_at: 0, current_period_end: 86400 });
  assert.deepEqual(row.slice(3), ["1970-01-01", "1970-01-01", "1970-01-02"]);
});
