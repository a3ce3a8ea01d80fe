import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.mjs";
import { send } from "./kit.mjs";

const book = (app, hut, json) => send(app, `/huts/${hut}/bookings`, { json });

test("refusals of a booking are answered as those of the other routes", async () => {
  const app = createApp();
  const closed = await book(app, 2, { night: "2026-01-17", beds: 2, name: "Lenz" });
  assert.equal(closed.status, 409);
  assert.deepEqual(closed.body, { error: "Refuge Clairac is closed on 2026-01-17" });
  assert.equal((await book(app, 8, { night: "2026-01-17", beds: 2, name: "Lenz" })).status, 404);
  assert.equal((await book(app, 1, { beds: 2, name: "Lenz" })).status, 400);
  assert.equal((await book(app, 1, { night: "2026-01-17", beds: 10, name: "Lenz" })).status, 409);
});

test("what nobody foresaw is still an error of the server", async () => {
  const huts = { book: async () => { throw new Error("disk"); } };
  assert.equal((await book(createApp(huts), 1, { night: "2026-01-17", beds: 1, name: "L" })).status, 500);
});

test("a booking", async () => {
  const { status, body } = await book(createApp(), 1, { night: "2026-01-17", beds: 2, name: "Lenz" });
  assert.equal(status, 201);
  assert.deepEqual(body, { number: 1, hut: 1, night: "2026-01-17", beds: 2, name: "Lenz" });
});
