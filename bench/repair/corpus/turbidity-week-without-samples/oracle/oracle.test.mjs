import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { peak } from "../src/statistics.ts";

test("the report has every station", () => {
  const run = spawnSync(process.execPath, ["src/weekly.ts", "data/samples.csv", "2026-W08"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(run.stdout.trim().split("\n").map((line) => line.split(/\s{2,}/)), [
    ["station", "samples", "mean", "peak"],
    ["Mill race", "1", "12", "12"],
    ["Old bridge", "0", "-", "-"],
    ["Weir", "2", "7.75", "9.40"],
  ]);
});

test("peaks", () => {
  assert.equal(peak([{ ntu: 2 }, { ntu: 7 }, { ntu: 3 }]), 7);
  assert.equal(peak([{ ntu: -4 }, { ntu: -2 }]), -2);
});
