import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { buildServer } from "../src/server.ts";

test("not paused: null, as the view declares and the last delivery does", async () => {
  const answer = await send(buildServer(), "/customers/c-2/subscriptions");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, [
    { id: "s-11", title: "Family box for 4", startedAt: "2026-01-05", lastDelivery: null, pausedUntil: null },
  ]);
});

test("paused", async () => {
  const answer = await send(buildServer(), "/customers/c-1/subscriptions");
  assert.equal(answer.body[0].pausedUntil, "2026-02-16");
  assert.equal((await send(buildServer(), "/customers/none/subscriptions")).status, 404);
});
