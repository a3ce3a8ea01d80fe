import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";

const headers = { authorization: "Bearer t-ana" };

test("slips of whoever is logged in", async () => {
  const app = createApp();
  const answer = await send(app, "/slips", { headers });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body.slips, [{ id: 1, player: 1, match: "m-7", cents: 500 }]);
  const placed = await send(app, "/slips", { headers, json: { match: "m-8", cents: 100 } });
  assert.deepEqual([placed.status, placed.body], [201, { id: 2, player: 1, match: "m-8", cents: 100 }]);
  const tomasz = await send(app, "/slips", { headers: { authorization: "Bearer t-tomasz" } });
  assert.deepEqual(tomasz.body, { slips: [] });
});

test("nobody else may see or place any", async () => {
  for (const given of [{}, { authorization: "Bearer nobody" }]) {
    const answer = await send(createApp(), "/slips", { headers: given });
    assert.deepEqual([answer.status, answer.body], [401, { error: "please log in" }]);
    const placed = await send(createApp(), "/slips", { headers: given, json: { match: "m-8", cents: 100 } });
    assert.equal(placed.status, 401);
  }
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(createApp(), "/odds")).body, { odds: { "m-7": 1.85, "m-8": 3.4 } });
  assert.equal((await send(createApp(), "/account")).status, 401);
  assert.equal((await send(createApp(), "/account", { headers })).body.balance, 2500);
});
