import assert from "node:assert/strict";
import { test } from "node:test";
import { importHours } from "../src/importer.mjs";
import { entryOf, RowError } from "../src/rows.mjs";
import { perApprentice } from "../src/summary.mjs";

const row = { apprentice: "Noor", date: "2026-05-04", hours: "7,5", kind: "workshop" };

test("a month is imported", () => {
  const { entries, rejected } = importHours(
    "\uFEFFapprentice;date;hours;kind\r\nNoor;2026-05-04;7,5;workshop\r\nNoor;2026-05-05;8;leave\r\n",
  );
  assert.equal(entries.length, 2);
  assert.deepEqual(rejected, []);
  assert.deepEqual([...perApprentice(entries)], [["Noor", 7.5]]);
});

test("rows that are no entries", () => {
  assert.throws(() => entryOf({ ...row, hours: "eight" }), RowError);
  assert.throws(() => entryOf({ ...row, hours: "25" }), /25 hours/);
  assert.throws(() => entryOf({ ...row, kind: "party" }), /unknown kind/);
});
