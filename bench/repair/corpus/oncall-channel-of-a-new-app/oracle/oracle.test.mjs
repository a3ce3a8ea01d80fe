import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";

const { default: notifier } = await import("../src/notify.js");

test("a channel that there is not: the page goes out by mail", () => {
  const message = notifier.notify({ alert: "queue is growing", person: "oyelaran" });
  assert.equal(message.via, "mail");
  assert.equal(message.to, "oyelaran@example.org");
  assert.match(message.text, /queue is growing/);
});

test("the worker", () => {
  const run = spawnSync(process.execPath, ["worker.js", "queue.json"], { encoding: "utf8" });
  assert.equal(run.status, 0);
  assert.deepEqual(run.stdout.trim().split("\n").map((line) => line.split(":")[0]), [
    "sms -> +4915112345",
    "mail -> oyelaran@example.org",
    "mail -> jo@example.org",
  ]);
});
