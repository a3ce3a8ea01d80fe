import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { Queue } from "../src/queue.js";
import { work } from "../src/worker.js";

test("one worker", async () => {
  const queue = new Queue(mkdtempSync(join(tmpdir(), "queue-")));
  await queue.open();
  await queue.add("a", { title: "A", rows: [] });
  await queue.add("b", { title: "B", rows: [1] });
  assert.equal(await work(queue, "w1", () => {}), 2);
  assert.deepEqual(await queue.waiting(), []);
});
