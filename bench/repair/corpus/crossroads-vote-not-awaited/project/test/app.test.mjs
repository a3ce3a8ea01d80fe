import assert from "node:assert/strict";
import { test } from "node:test";
import { makeApp } from "../server/app.mjs";
import { winner } from "../server/count.mjs";

test("poll", async () => {
  const answer = await makeApp().inject("/polls/8");
  assert.equal(answer.json().question, "When?");
  assert.equal((await makeApp().inject("/polls/99")).statusCode, 404);
});

test("vote", async () => {
  const app = makeApp();
  const url = "/polls/8/votes";
  assert.equal((await app.inject({ method: "POST", url, payload: { label: "Dawn" } })).statusCode, 422);
});

test("winner", async () => {
  assert.deepEqual(await winner(7), { question: "Where?", winner: "Hill" });
});
