import assert from "node:assert/strict";
import { test } from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";

const api = request(createApp().callback());

test("a stay", async () => {
  const made = await api.post("/stays").send({ pet: "Mia", kind: "cat", nights: 2 });
  assert.equal(made.status, 201);
  const changed = await api.patch(`/stays/${made.body.id}`).send({ nights: 4 });
  assert.equal(changed.body.nights, 4);
  assert.equal((await api.get("/stays/99")).status, 404);
  assert.equal((await api.patch("/stays/99").send({})).status, 404);
});

test("fields", async () => {
  const refused = await api.post("/stays").send({ pet: "Mia", kind: "horse", nights: 2 });
  assert.equal(refused.status, 422);
  assert.deepEqual(refused.body, { fields: { kind: "must be one of dog, cat, rabbit" } });
  assert.equal((await api.post("/kennels").send({})).status, 422);
});
