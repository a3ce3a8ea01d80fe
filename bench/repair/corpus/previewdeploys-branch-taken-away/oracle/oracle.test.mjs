import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { DeployQueue } from "../src/queue.ts";

const headers = { "x-event": "push" };
const push = {
  ref: "refs/heads/preview/new-menu",
  before: "aa",
  after: "bb",
  created: false,
  deleted: false,
  head_commit: { id: "bb", message: "Menu\n\nmore", author: { name: "Jo" } },
  commits: [],
  pusher: { name: "jo" },
};
const gone = { ...push, after: "00", deleted: true, head_commit: null };

test("a branch that is gone is ignored like all that leads to no deployment", async () => {
  for (const ref of ["refs/heads/preview/new-menu", "refs/heads/develop"]) {
    const queue = new DeployQueue();
    const answer = await send(createApp(queue), "/hooks/git", { json: { ...gone, ref }, headers });
    assert.equal(answer.status, 202);
    assert.deepEqual(Object.keys(answer.body), ["ignored"]);
    assert.deepEqual(queue.pending(), []);
  }
});

test("a push is deployed, also after a deletion", async () => {
  const queue = new DeployQueue();
  await send(createApp(queue), "/hooks/git", { json: gone, headers });
  const answer = await send(createApp(queue), "/hooks/git", { json: push, headers });
  assert.equal(answer.status, 201);
  assert.equal(answer.body.title, "Menu");
  assert.equal(queue.pending().length, 1);
});
