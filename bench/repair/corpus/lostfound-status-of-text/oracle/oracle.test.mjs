import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { send } from "./kit.mjs";

test("a second claim", async () => {
  const app = createApp();
  const put = (path) => send(app, path, { method: "PUT" });
  assert.equal((await put("/items/1/claims/ida")).status, 200);
  const second = await put("/items/1/claims/jon");
  assert.deepEqual([second.status, second.body], [409, { error: "already_claimed" }]);
  assert.equal((await put("/items/5/claims/jon")).status, 404);
});
