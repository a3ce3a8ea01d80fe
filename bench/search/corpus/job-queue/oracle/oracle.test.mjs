import assert from "node:assert/strict";
import { test } from "node:test";
import { JobQueue } from "../src/queue.ts";

let state = 12345;
const random = (below) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * below);
};

test("all are given by their priority", () => {
  for (let count = 0; count < 60; count++) {
    const priorities = Array.from({ length: count }, () => random(count * 2) - count);
    const queue = new JobQueue();
    priorities.forEach((priority, index) => queue.add({ name: String(index), priority }));
    assert.equal(queue.size, count);
    const jobs = Array.from({ length: count }, () => queue.next());
    assert.deepEqual(jobs.map((job) => job.priority), priorities.toSorted((a, b) => a - b));
    assert.equal(new Set(jobs.map((job) => job.name)).size, count);
    for (const job of jobs) assert.equal(job.priority, priorities[Number(job.name)]);
    assert.equal(queue.next(), undefined);
    assert.equal(queue.size, 0);
  }
});

test("adding and taking mixed", () => {
  const queue = new JobQueue();
  let waiting = [];
  for (let step = 0; step < 2000; step++) {
    if (random(5) < 3) {
      const priority = random(50);
      queue.add({ name: "x", priority });
      waiting.push(priority);
    } else {
      const expected = waiting.length > 0 ? Math.min(...waiting) : undefined;
      assert.equal(queue.next()?.priority, expected);
      if (expected !== undefined) waiting.splice(waiting.indexOf(expected), 1);
    }
    assert.equal(queue.size, waiting.length);
  }
  waiting = waiting.toSorted((a, b) => a - b);
  assert.deepEqual(waiting.map(() => queue.next().priority), waiting);
});
