import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";

// What a path that is not there is answered with is left open: Express does it, or the house's JSON.
test("a path that is not there", async () => {
  assert.equal((await send(createApp(), "/favicon.ico")).status, 404);
  assert.equal((await send(createApp(), "/timetable", { method: "POST" })).status, 404);
});

test("errors of the routes are answered as the house means it", async () => {
  const answer = await send(createApp(), "/engines/8");
  assert.deepEqual([answer.status, answer.body], [404, { error: "no engine 8" }]);
  const refused = await send(createApp(), "/engines/7", { method: "PATCH", json: { steam: true } });
  assert.deepEqual([refused.status, refused.body], [403, { error: "depot only" }]);
  assert.deepEqual((await send(createApp(), "/trips/day-mail")).body, { error: "no trip day-mail" });
});

test("the rest", async () => {
  assert.equal((await send(createApp(), "/engines/12")).body.name, "Gwen");
});
