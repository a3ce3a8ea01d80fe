import assert from "node:assert/strict";
import test from "node:test";
import parsing from "../lib/parse.js";
import schedules from "../lib/schedule.js";

test("hourly", () => {
  assert.equal(parsing.parse("hourly").next(0), 3600);
  assert.ok(parsing.parse("hourly") instanceof schedules.Interval);
  assert.equal(parsing.parse("every 1").next(0), 60);
  assert.throws(() => parsing.parse("weekly"), /unknown schedule/);
});
