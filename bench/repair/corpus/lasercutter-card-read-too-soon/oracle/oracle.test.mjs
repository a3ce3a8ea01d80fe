import assert from "node:assert/strict";
import test from "node:test";
import { buildServer } from "../src/build-server";
import { send } from "./kit.mjs";

const start = (server, card) => send(server, "/jobs", { json: { card, minutes: 30, material: "birch" } });

test("a job is started at the tariff of the member", async () => {
  const server = buildServer();
  const first = await start(server, "0A41");
  assert.equal(first.status, 201);
  assert.deepEqual(first.body, { job: 1, owner: "Ruben", cents: 750 });
  assert.equal((await start(server, "0A41")).body.job, 2);
});

test("who is unknown or untrained is refused", async () => {
  const server = buildServer();
  const unknown = await start(server, "FFFF");
  assert.equal(unknown.status, 404);
  assert.deepEqual(unknown.body, { reason: "unknown card" });
  const untrained = await start(server, "0B07");
  assert.equal(untrained.status, 403);
  assert.deepEqual(untrained.body, { reason: "Selma has no training" });
});
