import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";

const { default: recurrence } = await import("../lib/recurrence.js");
const next = (plan, after) => recurrence.nextRun(plan, new Date(after)).toISOString();

test("every month", () => {
  const plan = { every: "month", day: 15, hour: 2 };
  assert.equal(next(plan, "2026-05-06T10:00:00Z"), "2026-05-15T02:00:00.000Z");
  assert.equal(next(plan, "2026-05-15T02:00:00Z"), "2026-06-15T02:00:00.000Z");
  assert.equal(next(plan, "2026-12-20T00:00:00Z"), "2027-01-15T02:00:00.000Z");
});

test("the program", () => {
  const argv = ["bin/plan.js", "plans.json", "2026-05-06T10:00:00Z"];
  const run = spawnSync(process.execPath, argv, { encoding: "utf8" });
  assert.equal(
    run.stdout,
    "2026-05-07T03:00:00.000Z mail\n2026-05-10T01:00:00.000Z photos\n2026-06-01T02:00:00.000Z ledger\n",
  );
});
