import assert from "node:assert/strict";
import test from "node:test";
import { makeApp } from "../server/app.mjs";
import { send } from "./kit.mjs";

test("the winner with the number of votes", async () => {
  const app = makeApp();
  assert.deepEqual((await send(app, "/polls/7/winner")).body, { question: "Where?", winner: "Hill", total: 8 });
  assert.deepEqual((await send(app, "/polls/8/winner")).body, { question: "When?", winner: null, total: 0 });
});

test("unknown polls are not found", async () => {
  const answer = await send(makeApp(), "/polls/99/winner");
  assert.equal(answer.status, 404);
  assert.match(answer.body.message, /poll 99 is unknown/);
});
