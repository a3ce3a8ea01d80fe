import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import hours from "../lib/hours.js";

const { nextOpening } = hours;

test("a place that opens on no day has no next opening", () => {
  assert.equal(nextOpening({ hours: {} }, "2026-03-09"), null);
  assert.equal(nextOpening({ hours: { mon: "" } }, "2026-03-09"), null);
});

test("days off are passed over, however many they are", () => {
  const closed = ["2026-03-11", "2026-03-18", "2026-03-25", "2026-04-01", "2026-04-08", "2026-04-15"];
  const place = { hours: { wed: "10-18" }, closed };
  assert.deepEqual(nextOpening(place, "2026-03-10"), { day: "2026-04-22", hours: "10-18" });
  assert.deepEqual(nextOpening({ hours: { sun: "9-12" } }, "2026-03-09"), { day: "2026-03-15", hours: "9-12" });
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["bin/next.js", "data/places.json", "2026-03-09"], { encoding: "utf8" });
  assert.equal(run.stdout, "The Mash Tun: 2026-03-13, 15-01\nOld Cellar: closed until further notice\n", run.stderr);
});
