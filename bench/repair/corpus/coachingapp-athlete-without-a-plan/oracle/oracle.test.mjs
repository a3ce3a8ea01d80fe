import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { memoryDatabase } from "../src/database.ts";

const get = (path) => send(createApp(memoryDatabase()), path);

test("an athlete without a plan", async () => {
  const answer = await get("/athletes/3/today?day=2026-04-14");
  // What is not there is a 404 in this house; a day on which nothing is planned would be as true.
  if (answer.status === 200) assert.deepEqual(answer.body, { athlete: "Sami", sessions: [], minutes: 0 });
  else {
    assert.equal(answer.status, 404);
    assert.match(answer.body.error, /plan/i);
  }
});

test("all else stays", async () => {
  assert.deepEqual((await get("/athletes/1/today?day=2026-04-14")).body.sessions, ["Intervals"]);
  assert.equal((await get("/athletes/2/today?day=2026-04-18")).body.minutes, 120);
  assert.equal((await get("/athletes/9/today")).body.error, "athlete not found");
});
