import assert from "node:assert/strict";
import test from "node:test";
import contests from "../contests.js";
import app from "../index.js";
import { send } from "./kit.mjs";

const strike = (contest, id) => send(app, `/contests/${contest}/results/${id}`, { method: "DELETE" });

test("nothing is struck off a closed contest", async () => {
  for (const id of [2, 9]) {
    const answer = await strike("spring", id);
    assert.equal(answer.status, 409);
    assert.deepEqual(answer.body, { error: "the contest is closed" });
  }
  assert.equal(contests.get("spring").results.length, 2);
});

test("off an open one it is", async () => {
  assert.equal((await strike("summer", 9)).status, 404);
  assert.equal((await strike("summer", 1)).body.name, "Jo");
  assert.equal(contests.get("summer").results.length, 0);
});

test("and the server still works", async () => {
  const errors = [];
  process.on("uncaughtException", (error) => errors.push(error));
  await strike("spring", 1);
  assert.deepEqual(errors, []);
  assert.equal((await strike("winter", 1)).status, 404);
});
