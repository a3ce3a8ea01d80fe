import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { send } from "./kit.mjs";

test("to all", async () => {
  const timings = [];
  const answer = await send(createApp({ timings }), "/?text=most");
  assert.deepEqual([answer.status, answer.body], [200, { to: "all", code: "-- --- ... -" }]);
  assert.equal(timings.length, 1);
});

test("to one", async () => {
  assert.equal((await send(createApp(), "/Oak?text=a")).body.to, "Oak");
  assert.equal((await send(createApp(), "/Ash")).status, 404);
});
