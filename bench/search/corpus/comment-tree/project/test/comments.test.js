import assert from "node:assert/strict";
import { test } from "node:test";
import { buildThreads, depthOf, outline } from "../src/comments.js";

const COMMENTS = [
  { id: 1, parent: null, votes: 2 },
  { id: 2, parent: 1, votes: 0 },
  { id: 3, parent: null, votes: 5 },
  { id: 4, parent: 1, votes: 3 },
  { id: 5, parent: 4, votes: 1 },
];

test("no comments", () => {
  assert.deepEqual(buildThreads([]), []);
});

test("threads by votes", () => {
  assert.deepEqual(outline(buildThreads(COMMENTS)), ["#3 (5)", "#1 (2)", "  #4 (3)", "    #5 (1)", "  #2 (0)"]);
});

test("equal votes in the order of their numbers", () => {
  const threads = buildThreads([
    { id: 9, parent: null, votes: 1 },
    { id: 8, parent: null, votes: 1 },
  ]);
  assert.deepEqual(outline(threads), ["#8 (1)", "#9 (1)"]);
});

test("depth of nothing", () => {
  assert.equal(depthOf([]), 0);
});

test("depth of threads", () => {
  assert.equal(depthOf([{ id: 1, votes: 0, answers: [] }]), 1);
  assert.equal(depthOf(buildThreads(COMMENTS)), 3);
});

test("an outline starts at a depth", () => {
  assert.deepEqual(outline([{ id: 1, votes: 0, answers: [] }], 2), ["    #1 (0)"]);
});
