import assert from "node:assert/strict";
import { test } from "node:test";
import { calendar } from "../src/feed.js";
import { escape, stamp } from "../src/ical.js";
import { officeList } from "../src/list.js";

const stay = { id: "a", owner: "Ole", cats: ["Tom", "Grey"], from: "2026-05-04T10:30:00Z", until: "2026-05-05T10:30:00Z", notes: "" };

test("an event", () => {
  const lines = calendar([stay]).split("\r\n");
  assert.ok(lines.includes("DTSTART:20260504T103000Z"));
  assert.ok(lines.includes("DTEND:20260505T103000Z"));
  assert.ok(lines.includes("SUMMARY:Tom and Grey (Ole)"));
  assert.ok(!lines.some((line) => line.startsWith("DESCRIPTION")));
});

test("the office's list", () => {
  const { until, ...open } = stay;
  assert.deepEqual(officeList([stay, open]), ["2026-05-04 – 2026-05-05  Tom and Grey (Ole)", "2026-05-04 –  Tom and Grey (Ole)"]);
});

test("writing", () => {
  assert.equal(stamp("2026-12-31T23:00:00+01:00"), "20261231T220000Z");
  assert.equal(escape("a, b;\nc"), "a\\, b\\;\\nc");
});
