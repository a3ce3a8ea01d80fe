import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const require = createRequire(import.meta.url);
const requeue = require("../commands/requeue.js");
const list = require("../commands/list.js");
const next = require("../commands/next.js");

const jobs = [
  { id: "a", what: "cards", sheets: 1, state: "jammed" },
  { id: "b", what: "poster", sheets: 2, state: "waiting" },
  { id: "c", what: "poster", sheets: 2, state: "done" },
];

test("jammed jobs are told and wait again", () => {
  assert.deepEqual(requeue(jobs), ["again: a", "1. b", "2. a"]);
  assert.deepEqual(requeue([]), ["nothing was jammed"]);
});

test("the other commands still have their class", () => {
  assert.deepEqual(next(jobs), ["b poster"]);
  assert.equal(list(jobs).length, 3);
  const Queue = require("../lib/queue.js");
  assert.equal(new Queue(jobs).next().id, "b");
});
