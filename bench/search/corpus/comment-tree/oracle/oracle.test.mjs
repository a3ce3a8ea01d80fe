import assert from "node:assert/strict";
import { test } from "node:test";
import { buildThreads, depthOf, outline } from "../src/comments.js";

test("chains", () => {
  for (let length = 0; length < 12; length++) {
    const comments = Array.from({ length }, (_, index) => ({ id: index, parent: index === 0 ? null : index - 1, votes: 0 }));
    const threads = buildThreads(comments.toReversed());
    assert.equal(depthOf(threads), length);
    assert.deepEqual(outline(threads), comments.map(({ id }) => `${"  ".repeat(id)}#${id} (0)`));
  }
});

test("siblings", () => {
  const comments = [
    { id: 3, parent: 7, votes: -1 },
    { id: 7, parent: null, votes: 0 },
    { id: 1, parent: 7, votes: 4 },
    { id: 2, parent: 7, votes: 4 },
    { id: 5, parent: 2, votes: 0 },
    { id: 6, parent: 99, votes: 9 },
  ];
  const before = structuredClone(comments);
  const threads = buildThreads(comments);
  assert.deepEqual(threads, [
    {
      id: 7,
      votes: 0,
      answers: [
        { id: 1, votes: 4, answers: [] },
        { id: 2, votes: 4, answers: [{ id: 5, votes: 0, answers: [] }] },
        { id: 3, votes: -1, answers: [] },
      ],
    },
  ]);
  assert.deepEqual(comments, before);
  assert.equal(depthOf(threads), 3);
});

test("nothing starts a thread", () => {
  assert.deepEqual(buildThreads([{ id: 1, parent: 2, votes: 0 }]), []);
  assert.deepEqual(outline([]), []);
});

test("depth of the deepest", () => {
  const leaf = { id: 1, votes: 0, answers: [] };
  const deep = { id: 2, votes: 0, answers: [leaf, { id: 3, votes: 0, answers: [leaf] }] };
  assert.equal(depthOf([leaf, deep, leaf]), 3);
});
