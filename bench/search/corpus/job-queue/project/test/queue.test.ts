import assert from "node:assert/strict";
import { test } from "node:test";
import { JobQueue } from "../src/queue.ts";

function order(...priorities: number[]): number[] {
  const queue = new JobQueue();
  for (const priority of priorities) queue.add({ name: `job ${priority}`, priority });
  const found: number[] = [];
  while (queue.size > 0) found.push(queue.next()?.priority ?? Number.NaN);
  return found;
}

test("an empty queue", () => {
  assert.equal(new JobQueue().next(), undefined);
});

test("one job", () => {
  const queue = new JobQueue();
  queue.add({ name: "mail", priority: 3 });
  assert.equal(queue.size, 1);
  assert.deepEqual(queue.next(), { name: "mail", priority: 3 });
  assert.equal(queue.size, 0);
});

test("jobs in their order", () => {
  assert.deepEqual(order(1, 2, 3), [1, 2, 3]);
});

test("jobs in reverse", () => {
  assert.deepEqual(order(3, 2, 1), [1, 2, 3]);
});

test("many jobs", () => {
  assert.deepEqual(order(5, 9, 1, 8, 3, 7, 2, 6, 4), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("equal priorities", () => {
  assert.deepEqual(order(2, 1, 2, 1), [1, 1, 2, 2]);
});

test("adding in between", () => {
  const queue = new JobQueue();
  queue.add({ name: "a", priority: 5 });
  queue.add({ name: "b", priority: 2 });
  assert.equal(queue.next()?.name, "b");
  queue.add({ name: "c", priority: 9 });
  queue.add({ name: "d", priority: 1 });
  assert.equal(queue.next()?.name, "d");
  assert.equal(queue.next()?.name, "a");
});
