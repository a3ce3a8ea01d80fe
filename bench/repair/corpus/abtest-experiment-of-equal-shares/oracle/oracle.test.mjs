import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { idleVariants } from "../src/bucket.ts";

test("no variant is idle where all share equally", () => {
  assert.deepEqual(idleVariants({ key: "t", variants: ["7d", "14d"], weights: null }), []);
  assert.deepEqual(idleVariants({ key: "t", variants: ["a", "b", "c"], weights: { a: 1, b: 0 } }), ["b", "c"]);
});

test("the batch", () => {
  const run = spawnSync(process.execPath, ["src/assign.ts", "batches/2026-04.json"], { encoding: "utf8" });
  assert.equal(run.status, 0);
  const lines = run.stdout.trim().split("\n");
  assert.equal(lines.length, 4);
  assert.ok(lines.slice(2).every((line) => /^trial,v[12],(7d|14d)$/.test(line)), run.stdout);
  assert.match(run.stderr, /banner: nobody gets none/);
  assert.doesNotMatch(run.stderr, /trial/);
});
