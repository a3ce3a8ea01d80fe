const assert = require("node:assert/strict");
const { test } = require("node:test");
const list = require("../commands/list");
const next = require("../commands/next");
const Queue = require("../lib/queue");

const jobs = [
  { id: "a", what: "cards", sheets: 1, state: "jammed" },
  { id: "b", what: "poster", sheets: 2, state: "waiting" },
];

test("commands", () => {
  assert.deepEqual(list(jobs), ["a cards (1) jammed", "b poster (2) waiting"]);
  assert.deepEqual(next(jobs), ["b poster"]);
  assert.deepEqual(next([]), ["nothing waits"]);
});

test("jammed jobs wait again", () => {
  const queue = new Queue(jobs);
  assert.deepEqual(queue.requeue(), ["a"]);
  assert.deepEqual(queue.waiting().map(({ id }) => id), ["b", "a"]);
});
