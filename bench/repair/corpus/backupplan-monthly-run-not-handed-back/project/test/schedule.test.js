const assert = require("node:assert/strict");
const { test } = require("node:test");
const { nextRun } = require("../lib/recurrence");
const { schedule } = require("../lib/schedule");

const now = new Date("2026-05-06T10:00:00Z");

test("every day", () => {
  assert.equal(nextRun({ every: "day", hour: 12 }, now).toISOString(), "2026-05-06T12:00:00.000Z");
  assert.equal(nextRun({ every: "day", hour: 10 }, now).toISOString(), "2026-05-07T10:00:00.000Z");
});

test("every week", () => {
  assert.equal(nextRun({ every: "week", weekday: 3, hour: 9 }, now).toISOString(), "2026-05-13T09:00:00.000Z");
});

test("never heard of", () => {
  assert.throws(() => nextRun({ name: "x", every: "year" }, now), /unknown recurrence year/);
});

test("the schedule", () => {
  const plans = [
    { name: "a", every: "week", weekday: 1, hour: 1 },
    { name: "b", every: "day", hour: 1 },
    { name: "c", every: "day", hour: 1, pausedUntil: "2026-08-01" },
  ];
  assert.deepEqual(schedule(plans, now).map(({ name }) => name), ["b", "a"]);
});
