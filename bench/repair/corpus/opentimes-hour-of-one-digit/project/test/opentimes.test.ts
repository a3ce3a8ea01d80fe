import { expect, test } from "vitest";
import { calendar } from "../src/ical.ts";
import { readRows } from "../src/rows.ts";
import { hoursOf, spanOf } from "../src/spans.ts";

test("rows by the names of their columns", () => {
  const rows = readRows("note;day;closes;opens\nclub;2026-05-01;18:30;10:00\n");
  expect(rows).toEqual([{ day: "2026-05-01", opens: "10:00", closes: "18:30", note: "club" }]);
  expect(() => readRows("day;opens\n")).toThrow("closes");
});

test("a calendar", () => {
  const spans = [spanOf({ day: "2026-05-01", opens: "10:00", closes: "18:30", note: "" })];
  expect(hoursOf(spans)).toBe(8.5);
  expect(calendar("lake", spans)).toContain("UID:lake-20260501T100000Z\r\nDTSTART:20260501T100000Z");
});
