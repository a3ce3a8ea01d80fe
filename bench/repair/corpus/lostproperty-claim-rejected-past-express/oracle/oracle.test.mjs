import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import createApp from "../lib/app.js";

test("claims that cannot be met are answered", { timeout: 20_000 }, async () => {
  const app = createApp();
  const first = await send(app, "/items/11/claims", { json: { name: "A" } });
  assert.equal(first.status, 201);
  assert.deepEqual(first.body, { item: 11, to: "A" });
  const second = await send(app, "/items/11/claims", { json: { name: "B" } });
  assert.equal(second.status, 409);
  assert.deepEqual(second.body, { error: "item 11 was handed out already" });
  const nothing = await send(app, "/items/404/claims", { json: { name: "B" } });
  assert.equal(nothing.status, 404);
  assert.equal((await send(app, "/items/11/claims", { json: {} })).status, 400);
  const kept = await send(app, "/items/11");
  assert.equal(kept.body.claim.name, "A");
});
