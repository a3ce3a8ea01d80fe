import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";

const headers = { authorization: "Bearer ops-1" };

test("a removal is answered", async () => {
  const app = createApp();
  const answer = await send(app, "/peers/laptop-kim", { method: "DELETE", headers });
  assert.equal(answer.status, 204);
  assert.equal(answer.text, "");
  assert.equal((await send(app, "/peers/laptop-kim", { headers })).status, 404);
  const again = await send(app, "/peers/laptop-kim", { method: "DELETE", headers });
  assert.deepEqual([again.status, again.body], [404, { error: "no such peer" }]);
  assert.equal((await send(app, "/peers", { headers })).body.length, 1);
});

test("a key is taken away", async () => {
  const app = createApp();
  assert.equal((await send(app, "/peers/gateway/key", { method: "DELETE", headers })).status, 204);
  assert.equal((await send(app, "/peers/gateway", { headers })).body.key, null);
  assert.equal((await send(app, "/peers/gateway", { method: "DELETE" })).status, 401);
});
