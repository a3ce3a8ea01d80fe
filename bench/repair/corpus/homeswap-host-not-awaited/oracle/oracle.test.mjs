import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { memoryRepo } from "../src/repo.js";

const log = { info() {} };

test("the guest is told whom to visit, and where", async () => {
  const outbox = [];
  const answer = await send(createApp(memoryRepo(), log, outbox), "/swaps/s1/accept", { method: "POST" });
  assert.deepEqual([answer.status, answer.body], [200, { state: "accepted" }]);
  assert.equal(outbox.length, 1);
  assert.match(outbox[0].text, /Greta is expecting you from 2026-08-01 to 2026-08-15/);
  assert.match(outbox[0].text, /Hafenweg 4, Kiel$/);
});

test("a second acceptance is refused, and nobody is written", async () => {
  const outbox = [];
  const app = createApp(memoryRepo(), log, outbox);
  await send(app, "/swaps/s1/accept", { method: "POST" });
  assert.equal((await send(app, "/swaps/s1/accept", { method: "POST" })).status, 409);
  assert.equal(outbox.length, 1);
});

test("reading is as before", async () => {
  const app = createApp(memoryRepo(), log);
  assert.equal((await send(app, "/swaps/s1")).body.guest, "Paulo");
  assert.equal((await send(app, "/swaps/zz")).status, 404);
});
