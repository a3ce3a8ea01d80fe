import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { PollStore } from "../src/poll-store.js";

test("the winner of this poll, from this store", async () => {
  const store = new PollStore();
  for (const choice of ["soup", "rice", "soup", "rice", "figs"]) store.add("lunch", choice);
  store.add("dinner", "tea");
  assert.deepEqual((await send(createApp(store), "/polls/lunch/winner")).body, { winner: "rice", votes: 2 });
  assert.deepEqual((await send(createApp(store), "/polls/dinner/winner")).body, { winner: "tea", votes: 1 });
});

test("no votes", async () => {
  const answer = await send(createApp(), "/polls/lunch/winner");
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { error: "no votes" });
});

test("the others are as they were", async () => {
  const store = new PollStore();
  assert.deepEqual((await send(createApp(store), "/polls/a/votes", { json: { choice: "x" } })).body, { x: 1 });
  assert.deepEqual((await send(createApp(store), "/polls/a")).body, { x: 1 });
});
