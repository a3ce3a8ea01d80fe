import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.js";

test("a box tells of a boat at the finish", async () => {
  const made = app.createApp();
  const { status, body } = await send(made, "/boxes/finish", { json: { boat: 14, time: "10:31:07" } });
  assert.deepEqual([status, body], [201, { boat: 14, started: "10:02:00", finished: "10:31:07" }]);
  assert.equal((await send(made, "/boats")).body[0].finish, "10:31:07");
});

test("a boat that has not started, a body that lacks something", async () => {
  const made = app.createApp();
  assert.equal((await send(made, "/boxes/finish", { json: { boat: 99, time: "10:31:07" } })).status, 404);
  assert.equal((await send(made, "/boxes/finish", { json: { boat: 14 } })).status, 400);
  assert.equal((await send(made, "/boats", { json: { boat: 30, start: "10:09:00" } })).status, 201);
});
