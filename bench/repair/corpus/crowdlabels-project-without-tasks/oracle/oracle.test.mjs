import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { Client } from "../src/client.mjs";

const answering = (answer) => new Client(async () => answer);

test("no data, no tasks", async () => {
  const client = answering({ data: null });
  assert.deepEqual(await client.tasks("p"), []);
  assert.deepEqual(await client.tasks("p", { state: "done" }), []);
});

test("tasks", async () => {
  const items = [{ id: 1, state: "done" }, { id: 2, state: "open" }];
  assert.deepEqual(await answering({ data: { items } }).tasks("p", { state: "done" }), [items[0]]);
  const failing = new Client(async () => {
    throw new Error("503");
  });
  await assert.rejects(failing.tasks("p"), /503/);
});

test("the report", () => {
  const run = spawnSync(process.execPath, ["src/report.mjs", "fixtures/answers.json"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(run.stdout.trim().split("\n"), [
    "Street signs: 1 of 2 tasks done, 3 labels, 2 annotators",
    "Bird calls: 0 of 0 tasks done, 0 labels, 0 annotators",
    "Invoices: 1 of 1 tasks done, 5 labels, 1 annotators",
  ]);
});
