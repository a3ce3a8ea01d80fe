import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { readPlan, saveChecklist, savePlan } from "../src/files.js";

const folder = mkdtempSync(join(tmpdir(), "plan-"));
const PLAN = [
  { name: "Rita", rooms: [101], minutes: 45 },
  { name: "Sam", rooms: [103, 104], minutes: 40 },
];

test("a saved plan is read back", async () => {
  const path = join(folder, "a.json");
  await savePlan(path, PLAN);
  assert.deepEqual(await readPlan(path), PLAN);
  await savePlan(path, []);
  assert.deepEqual(await readPlan(path), []);
});

test("the program", async () => {
  const path = join(folder, "b.json");
  const list = join(folder, "b.txt");
  const argv = ["bin/plan.mjs", "hotel.json", "--save", path, "--checklist", list];
  const run = spawnSync(process.execPath, argv, { encoding: "utf8" });
  assert.equal(run.stdout, "Rita: 101 (45 min)\nSam: 103, 104 (40 min)\n", run.stderr);
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(await readPlan(path), PLAN);
  assert.equal(readFileSync(list, "utf8"), "Rita\n[ ] 101\nSam\n[ ] 103\n[ ] 104");
  await saveChecklist(list, []);
});
