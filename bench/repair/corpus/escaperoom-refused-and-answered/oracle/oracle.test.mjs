import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import apps from "../lib/app.js";

const book = (app, size, room = "pirates") =>
  send(app, "/bookings", { json: { room, slot: "s", team: Array(size).fill("x") } });

test("too large a team is refused and not booked", async () => {
  const app = apps.createApp();
  const answer = await book(app, 6);
  assert.equal(answer.status, 422);
  assert.deepEqual(answer.body, { error: "at most 5 players" });
  assert.deepEqual((await send(app, "/bookings")).body, []);
});

test("others are booked", async () => {
  const app = apps.createApp();
  assert.equal((await book(app, 5)).status, 201);
  assert.equal((await book(app, 5)).status, 409);
  assert.equal((await book(app, 6)).status, 422);
  assert.equal((await book(app, 6, "asylum")).status, 201);
  assert.equal((await book(app, 1, "y")).status, 404);
});
