import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.js";
import races from "../src/races.js";

test("refused entries are answered", async () => {
  const closed = await send(app.createApp(), "/races/closed/entries", { json: { runner: "Ife" } });
  assert.equal(closed.status, 409);
  assert.deepEqual(closed.body, { error: "entries are closed" });
  const none = await send(app.createApp(), "/races/none/entries", { json: { runner: "Ife" } });
  assert.equal(none.status, 404);
  assert.deepEqual(none.body, { error: "no such race" });
});

test("taken entries", async () => {
  const answer = await send(app.createApp(), "/races/spring/entries", { json: { runner: "Ife" } });
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.body, { number: 1 });
  await assert.rejects(races.enter("closed", "x"), { status: 409 });
});
