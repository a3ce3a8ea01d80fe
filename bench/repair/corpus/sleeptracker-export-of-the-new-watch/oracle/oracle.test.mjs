import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { readNight } from "../src/reader.ts";
import { minutesOf, totalMinutes } from "../src/stats.ts";

test("nights of the second series have their stages", () => {
  const night = readNight({
    format: 2,
    night: "2026-02-11",
    sleep: { from: "22:00", to: "06:00", stages: [{ kind: "deep", minutes: 70 }, { kind: "rem", minutes: 50 }] },
  });
  assert.equal(minutesOf(night, "deep"), 70);
  assert.equal(totalMinutes(night), 120);
});

test("the report", () => {
  const run = spawnSync(process.execPath, ["src/cli.ts", "exports/march.json"], { encoding: "utf8" });
  assert.equal(
    run.stdout,
    "2026-03-01 23:10-06:40 7:10 deep 1:20\n2026-03-02 22:50-06:35 7:30 deep 1:35\naverage 7:20\n",
  );
});
