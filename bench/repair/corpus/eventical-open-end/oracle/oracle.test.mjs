import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import lib from "../lib/calendar.js";

const { calendar, eventLines } = lib;
const START = "2026-05-01T12:00:00Z";

test("an open end", () => {
  for (const end of [undefined, null]) {
    const lines = eventLines({ id: 1, title: "Open", start: START, end });
    // Without an end, or one that is the start.
    const given = lines.filter((line) => line.startsWith("DTEND"));
    assert.ok(given.length === 0 || given[0] === "DTEND:20260501T120000Z", given.join());
    assert.deepEqual(
      lines.filter((line) => !line.startsWith("DTEND")),
      ["BEGIN:VEVENT", "UID:1@eventical", "DTSTART:20260501T120000Z", "SUMMARY:Open", "END:VEVENT"],
    );
  }
});

test("all events are exported", () => {
  const text = calendar(JSON.parse(readFileSync("data/events.json", "utf8")));
  assert.equal(text.split("BEGIN:VEVENT").length, 3);
  assert.match(text, /DTEND:20260501T103000Z\r\n/);
  assert.match(text, /LAST-MODIFIED:20260420T080000Z/);
  assert.doesNotMatch(text, /1970|Invalid|undefined/);
});
