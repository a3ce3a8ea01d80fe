import assert from "node:assert/strict";
import test from "node:test";
import { parseDay } from "../src/days.ts";
import { toVaccination } from "../src/read.ts";
import { early, entry, open } from "../src/register.ts";

const row = { patient: "P-1", born: "", vaccine: "mmr", dose1: "2026-01-01", dose2: "2026-01-20" };

test("an entry of two doses", () => {
  const one = toVaccination(row);
  assert.equal(entry(one), "P-1 MMR 2026-01-01 2026-01-20");
  assert.equal(one.born, null);
  assert.deepEqual([open([one]), early([one])], [[], ["P-1"]]);
});

test("an entry of one dose", () => {
  const one = { ...toVaccination(row), second: null };
  assert.equal(entry(one), "P-1 MMR 2026-01-01 open");
  assert.deepEqual([open([one]), early([one])], [["P-1"], []]);
});

test("days", () => {
  assert.equal(parseDay(" "), null);
  assert.throws(() => parseDay("1.2.2026"));
  assert.throws(() => toVaccination({ ...row, dose1: "" }), /dose1/);
});
