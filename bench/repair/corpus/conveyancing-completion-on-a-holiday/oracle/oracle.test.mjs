import assert from "node:assert/strict";
import test from "node:test";
import timetables from "../lib/timetable.js";
import workdays from "../lib/workdays.js";

const { workday, workdayBefore } = workdays;

test("a holiday is followed by the next working day", () => {
  assert.equal(workday("2026-05-04"), "2026-05-05");
  assert.equal(workday("2026-01-01"), "2026-01-02");
});

test("so is a weekend that a holiday follows, and a holiday that a weekend follows", () => {
  assert.equal(workday("2026-04-03"), "2026-04-07");
  assert.equal(workday("2026-12-25"), "2026-12-29");
});

test("working days stay", () => {
  assert.equal(workday("2026-05-05"), "2026-05-05");
  assert.equal(workdayBefore("2026-05-05"), "2026-05-01");
});

test("the timetable of the matter", () => {
  const steps = [{ name: "completion", days: 14 }];
  assert.deepEqual(timetables.timetable({ exchange: "2026-04-20", steps }), [
    { name: "funds requested", on: "2026-05-01" },
    { name: "completion", on: "2026-05-05" },
  ]);
});
