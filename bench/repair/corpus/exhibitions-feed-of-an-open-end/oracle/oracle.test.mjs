import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";

const events = (text) => text.split("BEGIN:VEVENT").slice(1).map((one) => one.trim().split("\r\n"));

test("the calendar has the exhibitions that end, as before", async () => {
  const answer = await send(createApp(), "/calendar.ics");
  assert.equal(answer.status, 200);
  const [paper, ...others] = events(answer.text);
  assert.deepEqual(paper.slice(0, 5), [
    "UID:exhibition-31@museum.example",
    "SUMMARY:Paper Cities",
    "DTSTART;VALUE=DATE:20260213",
    "DTEND;VALUE=DATE:20260608",
    "END:VEVENT",
  ]);
  assert.ok(others.at(-1).includes("DTEND;VALUE=DATE:20270111"));
  assert.ok(answer.text.endsWith("END:VCALENDAR\r\n"));
});

// Left open: whether a permanent exhibition is in it without an end, or not at all. It never has an invented end.
test("a permanent exhibition has no end", async () => {
  const answer = await send(createApp([{ id: 12, title: "The Collection", opens: "2019-05-18" }]), "/calendar.ics");
  assert.equal(answer.status, 200);
  for (const lines of events(answer.text)) {
    assert.ok(lines.includes("DTSTART;VALUE=DATE:20190518"));
    assert.ok(lines.every((line) => !line.startsWith("DTEND") && !/undefined|null|Invalid/.test(line) && line !== ""));
  }
});

test("the listing is as it was", async () => {
  const { body } = await send(createApp(), "/exhibitions");
  assert.deepEqual(body.exhibitions[1], { id: 12, title: "The Collection", when: "since 2019-05-18", permanent: true });
});
