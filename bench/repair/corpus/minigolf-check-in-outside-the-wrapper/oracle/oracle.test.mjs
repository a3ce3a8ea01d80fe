import assert from "node:assert/strict";
import test from "node:test";
import { createRequire } from "node:module";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);
const { createApp } = require("../src/app.js");
const { Store } = require("../src/store.js");

test("an unknown booking is not found", async () => {
  const answer = await send(createApp(), "/bookings/B-404/check-in", { json: {} });
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { error: "booking not found" });
});

test("whoever checks in twice is told", async () => {
  const store = new Store();
  const { id } = await store.addBooking({ course: "jungle", players: 2 });
  const app = createApp(store);
  const first = await send(app, `/bookings/${id}/check-in`, { json: {} });
  assert.equal(first.status, 200);
  assert.equal(first.body.checkedIn, true);
  const second = await send(app, `/bookings/${id}/check-in`, { json: {} });
  assert.equal(second.status, 409);
  assert.deepEqual(second.body, { error: "already checked in" });
});

test("a failing store is an internal error", async () => {
  const store = new Store();
  const { id } = await store.addBooking({ course: "jungle", players: 2 });
  store.save = async () => {
    throw new Error("connection lost");
  };
  const answer = await send(createApp(store), `/bookings/${id}/check-in`, { json: {} });
  assert.equal(answer.status, 500);
  assert.deepEqual(answer.body, { error: "internal error" });
});
