import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { send } from "./kit.mjs";

const cancel = (app, id) => send(app, `/flights/${id}`, { method: "DELETE" });

test("a flight is cancelled", async () => {
  const app = createApp();
  assert.equal((await cancel(app, 2)).status, 204);
  assert.deepEqual((await send(app, "/flights")).body.map(({ id }) => id), [1]);
});

test("unless somebody flies, or there is none", async () => {
  const app = createApp();
  const refused = await cancel(app, 1);
  assert.equal(refused.status, 409);
  assert.equal(refused.text, "there are passengers");
  assert.equal((await cancel(app, 9)).status, 404);
  assert.equal((await send(app, "/flights")).body.length, 2);
});

test("each application cancels its own", async () => {
  const [one, other] = [createApp(), createApp()];
  await cancel(one, 2);
  assert.equal((await send(other, "/flights")).body.length, 2);
  assert.equal((await send(other, "/flights/2")).body.cancelled, false);
});
