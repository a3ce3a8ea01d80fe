import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { attachPrinter } from "../src/printer.js";
import { Queue } from "../src/queue.js";

test("a job that cannot be printed has failed, with its reason", { timeout: 5000 }, async () => {
  const queue = new Queue();
  attachPrinter(queue);
  queue.push({ id: 1, kind: "print", size: "9x13" });
  queue.push({ id: 2, kind: "print", size: "10x15", copies: 2 });
  const { done, failed } = await queue.settled();
  assert.deepEqual(done.map(({ job, result }) => [job.id, result]), [[2, "2 on silk 10x15"]]);
  assert.deepEqual(failed.map(({ job, error }) => [job.id, error.message]), [[1, "no paper of 9x13"]]);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["bin/run.js", "jobs/monday.json"], { encoding: "utf8", timeout: 10000 });
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(run.stdout.trim().split("\n").toSorted(), [
    "j1 done: 3 on silk 10x15",
    "j2 failed: no paper of 9x13",
    "j3 failed: no film to archive",
    "j4 done: 1 on matt 20x30",
  ]);
});
