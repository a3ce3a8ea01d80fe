import assert from "node:assert/strict";
import { test } from "node:test";
import { ENTRIES } from "../src/entries.ts";
import { exportLines } from "../src/export.ts";
import { readProfile } from "../src/profile.ts";

test("the usual columns", () => {
  const lines = exportLines(ENTRIES, readProfile("{}"));
  assert.deepEqual(lines.slice(0, 2), ["date,payee,amount", "2026-02-03,Stadtwerke,238.00"]);
});

test("columns of a profile, with taxes", () => {
  const profile = readProfile('{ "columns": ["payee"], "separator": ";", "withTax": true }');
  assert.deepEqual(exportLines(ENTRIES, profile).slice(0, 2), ["payee;net;tax", "Stadtwerke;200.00;38.00"]);
});
