import assert from "node:assert/strict";
import test from "node:test";
import { calendar } from "../src/calendar.js";
import { dayAfter, icsDay } from "../src/dates.js";
import { listing } from "../src/listing.js";

test("a calendar", () => {
  const text = calendar([{ id: 1, title: "Ink, and wash", opens: "2026-01-30", closes: "2026-02-28" }]);
  assert.match(text, /DTSTART;VALUE=DATE:20260130\r\nDTEND;VALUE=DATE:20260301\r\n/);
  assert.match(text, /SUMMARY:Ink\\, and wash/);
});

test("days", () => {
  assert.equal(icsDay(dayAfter("2026-12-31")), "20270101");
});

test("the listing", () => {
  assert.equal(listing({ id: 1, title: "x", opens: "2020-01-01" }).when, "since 2020-01-01");
});
