import assert from "node:assert/strict";
import test from "node:test";
import { calendar } from "../src/feed.js";
import { stamp } from "../src/ical.js";
import { officeList } from "../src/list.js";

const stay = { id: "a", owner: "Ole", cats: ["Tom"], from: "2026-05-04T10:30:00Z", until: "2026-05-05T10:30:00Z", notes: "x, y" };
const { until, ...open } = stay;
const lines = (...stays) => calendar(stays).split("\r\n");

test("an open-ended stay is in the calendar without an end", () => {
  const expected = (end) => [
    "BEGIN:VEVENT", "UID:a@catsitters.example", "DTSTART:20260504T103000Z", ...end, "SUMMARY:Tom (Ole)", "DESCRIPTION:x\\, y", "END:VEVENT",
  ];
  assert.deepEqual(lines(open).slice(3, -1), expected([]));
  assert.deepEqual(lines(open, stay).slice(3, -1), [...expected([]), ...expected(["DTEND:20260505T103000Z"])]);
});

test("times that are none are still refused", () => {
  assert.throws(() => stamp("soon"), RangeError);
  assert.throws(() => calendar([{ ...stay, until: "soon" }]), RangeError);
  assert.throws(() => calendar([{ ...stay, from: "soon" }]), RangeError);
});

test("the list is as it was", () => {
  assert.deepEqual(officeList([stay]), ["2026-05-04 – 2026-05-05  Tom (Ole)"]);
});
