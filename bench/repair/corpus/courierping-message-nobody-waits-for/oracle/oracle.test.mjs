import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { textMessage } from "../src/messages.js";

test("the queue is worked off, and the failure told", () => {
  const run = spawnSync(process.execPath, ["src/worker.js", "queue/orders.json"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.equal(run.stdout, "41 goes with van-1\n42 goes with van-2\n43 goes with van-1\n3 orders handled\n");
  assert.equal(run.stderr.trim().split("\n").length, 1, run.stderr);
  assert.match(run.stderr, /42.*: "" is no phone number/);
});

test("it is remembered with the others", async () => {
  const { failures } = await import("../src/failures.js");
  const { handle } = await import("../src/handle.js");
  const { sent } = await import("../src/messages.js");
  assert.equal(await handle({ id: 7, phone: "none", weight: 1 }), "van-1");
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(failures.length, 1);
  assert.match(failures[0], /7/);
  await handle({ id: 8, phone: "+4670111222", weight: 1 });
  assert.equal(sent.length, 1);
  await assert.rejects(textMessage("x", "y"), /is no phone number/);
  await assert.rejects(handle({ id: 9, phone: "x", weight: 500 }), /every van is full/);
});
