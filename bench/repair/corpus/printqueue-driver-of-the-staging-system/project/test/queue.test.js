import assert from "node:assert/strict";
import test from "node:test";
import { ConfigError } from "../src/errors.js";
import { openQueue } from "../src/queue.js";

test("a queue in memory is the default", () => {
  const queue = openQueue({});
  queue.push({ file: "a.pdf" });
  assert.deepEqual(queue.take(), { file: "a.pdf" });
  assert.equal(queue.take(), null);
});

test("what is not there", () => {
  assert.throws(() => openQueue({ QUEUE_DRIVER: "redis" }), ConfigError);
  assert.throws(() => openQueue({ QUEUE_DRIVER: "folder" }), ConfigError);
});
