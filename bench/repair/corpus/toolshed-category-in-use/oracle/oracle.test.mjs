import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { send } from "./kit.mjs";

test("a category in use stays", async () => {
  const app = createApp();
  const answer = await send(app, "/categories/1", { method: "DELETE" });
  assert.deepEqual([answer.status, answer.body], [409, { error: "in_use" }]);
  assert.equal((await send(app, "/tools")).body.length, 2);
});

test("others go", async () => {
  const app = createApp();
  assert.equal((await send(app, "/categories", { json: { name: "Drills" } })).body.id, 3);
  assert.equal((await send(app, "/categories/3", { method: "DELETE" })).status, 204);
  assert.equal((await send(app, "/categories/7", { method: "DELETE" })).status, 404);
});
