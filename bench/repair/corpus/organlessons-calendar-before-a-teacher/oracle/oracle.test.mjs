import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { calendar } from "../src/calendar.js";
import { send } from "./kit.mjs";

test("a lesson without a teacher is in the calendar", async () => {
  const { status, text } = await send(createApp(), "/churches/st-anne/calendar.ics");
  assert.equal(status, 200);
  assert.equal(text.split("BEGIN:VEVENT").length, 3);
  assert.match(text, /SUMMARY:Organ lesson Mina \(Pieter Maas\)\r\n/);
  const summary = /SUMMARY:Organ lesson Jorin(.*)\r\n/.exec(text)[1].trim();
  // The words of the page, or no word of a teacher at all.
  assert.ok(["", "(to be announced)"].includes(summary), summary);
  assert.match(text, /DTSTART:20260908T153000Z/);
});

test("the others are as they were", () => {
  const lesson = { id: 1, pupil: "Edda", start: "2026-09-08T17:00:00Z", minutes: 60, teacher: { name: "Ruth Aldous" } };
  assert.match(calendar([lesson]), /SUMMARY:Organ lesson Edda \(Ruth Aldous\)\r\nEND:VEVENT/);
  assert.equal(calendar([]).split("\r\n").length, 5);
});
