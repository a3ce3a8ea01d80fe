import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.js";
import service from "../src/service.js";

const make = (given) => app.createApp(given ?? service.createService([{ id: 1, name: "Aula", seats: 120 }]));
const patch = (id, json, given) => send(make(given), `/halls/${id}`, { method: "PATCH", json });

test("what the service refuses is answered by the error handler", async () => {
  const unknown = await patch(42, { seats: 90 });
  assert.equal(unknown.status, 404);
  assert.deepEqual(unknown.body, { message: "Hall 42 not found" });
  const bad = await patch(1, { seats: -1 });
  assert.equal(bad.status, 422);
  assert.deepEqual(bad.body, { message: "seats must be positive" });
});

test("other failures are answered too", async () => {
  const failing = { resize: async () => { throw new Error("database gone"); } };
  const answer = await patch(1, { seats: 1 }, failing);
  assert.equal(answer.status, 500);
  assert.deepEqual(answer.body, { message: "Internal error" });
});

test("the others are as they were", async () => {
  assert.deepEqual((await patch(1, { seats: 5 })).body, { id: 1, name: "Aula", seats: 5 });
  assert.equal((await send(make(), "/halls/9")).status, 404);
});
