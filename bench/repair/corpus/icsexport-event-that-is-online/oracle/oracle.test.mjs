import assert from "node:assert/strict";
import test from "node:test";
import { buildApp } from "../src/app.js";
import { toIcs } from "../src/ics.js";

const event = { id: "e", title: "T", start: "2026-01-01T10:00:00Z", end: "2026-01-01T11:00:00Z", venue: null, url: null };
const linesOf = (given) => toIcs([given]).split("\r\n");

test("what is not known has no line", () => {
  for (const position of [null, undefined]) {
    assert.deepEqual(linesOf({ ...event, position, url: "https://x.org" }).slice(2, -2), [
      "BEGIN:VEVENT",
      "UID:e",
      "DTSTART:20260101T100000Z",
      "DTEND:20260101T110000Z",
      "SUMMARY:T",
      "URL:https://x.org",
      "END:VEVENT",
    ]);
  }
});

test("a position on the equator is one", () => {
  assert.ok(linesOf({ ...event, position: { lat: 0, lng: 0 } }).includes("GEO:0;0"));
});

test("the feed", async () => {
  const answer = await buildApp().inject("/calendars/tech/feed.ics");
  assert.equal(answer.statusCode, 200);
  assert.match(answer.body, /GEO:48.137;11.575\r\nEND/);
  assert.match(answer.body, /SUMMARY:Ask us anything\r\nURL:/);
});
