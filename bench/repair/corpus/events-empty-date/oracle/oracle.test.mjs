import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.js";
import feeds from "../src/feed.js";

test("an event without an end has a start, and no line for the end that is broken", async () => {
  const answer = await send(app.createApp(), "/feed.ics");
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type"), /text\/calendar/);
  const lines = answer.text.split("\r\n");
  assert.equal(lines.filter((line) => line === "BEGIN:VEVENT").length, 2);
  const second = lines.slice(lines.lastIndexOf("BEGIN:VEVENT"), lines.lastIndexOf("END:VEVENT") + 1);
  assert.ok(second.includes("DTSTART:20260307T070000Z"));
  assert.ok(second.includes("URL:https://example.org/flea"));
  // RFC 5545: an event without DTEND is right; one that ends when it starts is tolerated, nothing else.
  for (const line of second.filter((line) => line.startsWith("DTEND"))) assert.equal(line, "DTEND:20260307T070000Z");
});

test("undefined ends likewise", () => {
  const lines = feeds.entry({ id: "x", title: "X", start: "2026-01-01T00:00:00Z" });
  assert.ok(lines.every((line) => !/null|undefined|Invalid|1970/.test(line)), lines.join());
});

test("complete events are as they were", () => {
  const entry = feeds.entry({ id: "e1", title: "C", start: "2026-03-01T18:00:00Z", end: "2026-03-01T20:00:00+01:00" });
  assert.deepEqual(entry, ["BEGIN:VEVENT", "UID:e1@calendar.example.org", "SUMMARY:C", "DTSTART:20260301T180000Z", "DTEND:20260301T190000Z", "END:VEVENT"]);
});
