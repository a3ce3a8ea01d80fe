import assert from "node:assert/strict";
import test from "node:test";
import { groupBy } from "../lib/groups.mjs";
import { weekdays, weekly } from "../lib/reports.mjs";

const evenings = [
  { date: "2025-11-10", tickets: 199, lost: 0 },
  { date: "2025-11-03", tickets: 212, lost: 1 },
  { date: "2025-11-07", tickets: 305, lost: 2 },
];

test("every week, in the order of the calendar", () => {
  assert.deepEqual(weekly(evenings), [
    "2025-11-03: 517 tickets in 2 evenings, 3 lost",
    "2025-11-10: 199 tickets in 1 evenings, 0 lost",
  ]);
  assert.deepEqual(weekly([]), []);
});

test("the groups are still a map, on which the other report builds", () => {
  assert.ok(groupBy([1], String) instanceof Map);
  assert.deepEqual(weekdays(evenings), ["Friday: 305", "Monday: 206"]);
});
