import assert from "node:assert/strict";
import { test } from "node:test";
import { toCsv } from "../src/csv.ts";
import { day, optionalDay } from "../src/dates.ts";
import { toRow } from "../src/rows.ts";

test("a row", () => {
  const row = toRow({ id: "s", customer: "A", plan: "p", created: 0, cancelled_at: null, current_period_end: 86400 });
  assert.deepEqual(row, ["s", "A", "p", "1970-01-01", "", "1970-01-02"]);
});

test("cells", () => assert.equal(toCsv([["a,b", 'c"d', "e"]]), '"a,b","c""d",e'));

test("days", () => {
  assert.equal(day(1735689600), "2025-01-01");
  assert.equal(optionalDay(null), "");
});
