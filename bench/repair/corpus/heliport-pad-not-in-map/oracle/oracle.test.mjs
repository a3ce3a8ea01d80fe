import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import createApp from "../app.js";

const book = (app, pad, kg = 100) => send(app, `/pads/${pad}/slots/12:00`, { method: "PUT", json: { kg } });

test("no such pad", async () => {
  const answer = await book(createApp(), "south");
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { error: "pad not found" });
});

test("the rest", async () => {
  const app = createApp();
  assert.equal((await book(app, "south")).status, 404);
  assert.equal((await book(app, "north")).status, 201);
  assert.equal((await book(app, "north")).status, 409);
  assert.equal((await book(app, "roof", 9999)).status, 409);
  assert.equal((await send(app, "/pads/south")).status, 404);
});
