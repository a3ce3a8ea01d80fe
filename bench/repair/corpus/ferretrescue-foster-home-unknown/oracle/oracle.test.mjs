import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app";
import { Store } from "../src/store";
import { send } from "./kit.mjs";

test("a home that is not on file is not found", async () => {
  const store = new Store();
  const answer = await send(createApp(store), "/ferrets/f1/placement", { json: { homeId: "h77" } });
  assert.equal(answer.status, 404);
  assert.ok(answer.body.error);
  assert.equal(store.ferret("f1").homeId, null);
});

test("the others are answered as before", async () => {
  const store = new Store();
  const app = createApp(store);
  assert.equal((await send(app, "/ferrets/f9/placement", { json: { homeId: "h77" } })).status, 404);
  assert.equal((await send(app, "/ferrets/f1/placement", { json: { homeId: "h1" } })).status, 409);
  assert.equal((await send(app, "/ferrets/f1/placement", { json: { homeId: "h2" } })).status, 201);
  assert.equal(store.ferret("f1").homeId, "h2");
});
