import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import planner from "../lib/plan.js";
import calendar from "../lib/weeks.js";

const weeks = (from, to) =>
  planner.plan(calendar.parseWeek(from), calendar.parseWeek(to)).map(({ week }) => week);

test("over new year, with and without a week 53", () => {
  assert.deepEqual(weeks("2026-W52", "2027-W02"), ["2026-W52", "2026-W53", "2027-W01", "2027-W02"]);
  assert.deepEqual(weeks("2025-W51", "2026-W01"), ["2025-W51", "2025-W52", "2026-W01"]);
  assert.deepEqual(weeks("2025-W52", "2026-W52").length, 53);
  assert.equal(weeks("2025-W50", "2027-W01").length, 3 + 53 + 1);
});

test("within a year", () => {
  assert.deepEqual(weeks("2026-W07", "2026-W07"), ["2026-W07"]);
  assert.deepEqual(weeks("2026-W52", "2026-W53"), ["2026-W52", "2026-W53"]);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["plan.js", "2026-W53", "2027-W01"], { encoding: "utf8" });
  assert.equal(run.stdout, "2026-W53  Lentil stew\n2027-W01  Lentil stew\n", run.stderr);
});
