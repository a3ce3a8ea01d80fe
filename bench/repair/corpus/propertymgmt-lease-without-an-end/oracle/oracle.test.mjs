import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import reminders from "../lib/reminders.js";

const lease = (unit, endsOn) => ({ unit, tenant: { email: "a@b.c" }, startsOn: "2025-01-01", endsOn, rent: 1 });

test("an open-ended lease does not end soon", () => {
  const found = reminders.expiringSoon(
    [lease("A", undefined), lease("B", "2026-05-31"), lease("C", null), lease("D", "2026-12-31")],
    new Date("2026-05-01T10:00:00Z"),
  );
  assert.deepEqual(found.map(({ unit }) => unit), ["B"]);
});

test("near 1970 as well", () => {
  // The epoch is no substitute for a last day.
  assert.deepEqual(reminders.expiringSoon([lease("A", undefined), lease("C", null)], new Date("1969-12-20T10:00:00Z")), []);
});

test("the job", () => {
  const run = spawnSync(process.execPath, ["jobs/reminders.js"], { encoding: "utf8" });
  assert.equal(run.status, 0);
  assert.deepEqual(run.stdout.trim().split("\n").map((line) => JSON.parse(line).to), [
    "hoang@example.org",
    "brandt@example.org",
  ]);
});
