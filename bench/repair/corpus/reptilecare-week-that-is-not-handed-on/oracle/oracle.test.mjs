import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import reports from "../lib/reports.js";
import sources from "../lib/source.js";

const source = new sources.TextSource("2026-W01,Rex,mice,20\n2026-W02,Rex,mice,25\n2026-W02,Ivy,figs,5\n");

test("a week has its own feedings", async () => {
  assert.equal(await reports.weekly(source, "2026-W02"), "2026-W02\nRex: 25 g\nIvy: 5 g");
  assert.equal(await reports.weekly(source, "2026-W01"), "2026-W01\nRex: 20 g");
  assert.equal((await reports.weekly(source, "2026-W05")).trim(), "2026-W05");
});

test("the total is as it was", async () => {
  assert.equal(await reports.total(source), "Rex: 45 g\nIvy: 5 g");
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["bin/weekly.js", "log/feedings.csv", "2026-W10"], { encoding: "utf8" });
  assert.equal(run.stdout, "2026-W10\nBasil: 95 g\nMonty: 120 g\n", run.stderr);
});
