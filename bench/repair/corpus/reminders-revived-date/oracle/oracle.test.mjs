import assert from "node:assert/strict";
import test from "node:test";
import { execFileSync } from "node:child_process";
import { delay } from "../src/due.ts";
import { nextCleanup, nextReminder, Queue } from "../src/queue.ts";

test("reminders come out as they went in", () => {
  const queue = new Queue();
  const reminder = { id: "r", to: "x", runAt: new Date("2026-05-01T08:00:00.250Z") };
  queue.push(reminder);
  const taken = nextReminder(queue);
  assert.deepEqual(taken, reminder);
  assert.equal(delay(taken, new Date("2026-05-02")), 0);
  assert.equal(nextReminder(queue), null);
  assert.equal(nextCleanup(queue), null);
  assert.equal(execFileSync(process.execPath, ["src/worker.ts"], { encoding: "utf8" }), "ida@example.com at 2026-05-01T08:00 60000\n");
});
