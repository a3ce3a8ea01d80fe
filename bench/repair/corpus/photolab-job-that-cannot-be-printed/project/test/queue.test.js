import assert from "node:assert/strict";
import test from "node:test";
import { attachArchive } from "../src/archive.js";
import { attachPrinter } from "../src/printer.js";
import { Queue } from "../src/queue.js";

test("jobs are done, or fail", async () => {
  const queue = new Queue();
  attachPrinter(queue);
  attachArchive(queue);
  queue.push({ id: 1, kind: "print", size: "13x18" });
  queue.push({ id: 2, kind: "archive" });
  queue.push({ id: 3, kind: "frame" });
  const { done, failed } = await queue.settled();
  assert.deepEqual(done.map(({ result }) => result), ["1 on silk 13x18"]);
  assert.deepEqual(failed.map(({ job }) => job.id).sort(), [2, 3]);
});
