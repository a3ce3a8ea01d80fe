import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import test from "node:test";

execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"]);
const run = spawnSync(process.execPath, ["dist/export.js", "data/2026-03.json"], { encoding: "utf8" });
const lines = run.stdout.trim().split("\n").map((line) => line.split(";"));

test("entries of deleted projects are exported too", () => {
  assert.equal(run.status, 0);
  const [day, user, client, project, hours] = lines[1];
  assert.deepEqual([day, user, project, hours], ["2026-03-03", "lou", "(deleted)", "0.50"]);
  // The house writes (deleted) for the project; of its client that, a dash or nothing may be written.
  assert.match(client, /^(\(deleted\)|\(deleted client\)|\(unknown\)|-|)$/);
});

test("all others as before", () => {
  assert.deepEqual(lines[0], ["2026-03-02", "mia", "Bakery", "Website", "1.50"]);
  assert.deepEqual(lines[2], ["2026-03-04", "mia", "Bakery", "Website", "0.75"]);
  assert.deepEqual(lines.slice(3), [["Website: 2.25"], ["(deleted): 0.50"]]);
});
