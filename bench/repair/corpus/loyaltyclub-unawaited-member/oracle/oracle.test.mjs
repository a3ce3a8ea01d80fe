import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.mjs";

test("a purchase earns by tier", async () => {
  const answer = await send(createApp(), "/members/m1/purchases", { json: { cents: 4200 } });
  assert.deepEqual(answer.body, { earned: 84, points: 1064, gold: true });
  const basic = await send(createApp(), "/members/m2/purchases", { json: { cents: 4200 } });
  assert.deepEqual(basic.body, { earned: 42, points: 52, gold: false });
});

test("nobody of this number", async () => {
  const answer = await send(createApp(), "/members/m9/purchases", { json: { cents: 100 } });
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { error: "no such member" });
});
