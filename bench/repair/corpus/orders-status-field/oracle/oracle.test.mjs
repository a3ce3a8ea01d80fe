import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../lib/app.js";
import errors from "../lib/errors.js";

test("what went wrong is told with its own status", async () => {
  const answer = await send(app.createApp(), "/orders/8");
  assert.deepEqual([answer.status, answer.body], [404, { error: "order_not_found" }]);
  const shipped = await send(app.createApp(), "/orders/7/cancel", { method: "POST" });
  assert.deepEqual([shipped.status, shipped.body], [409, { error: "already_shipped" }]);
});

test("the others", async () => {
  assert.deepEqual((await send(app.createApp(), "/broken")).body, { error: "internal" });
  assert.equal((await send(app.createApp(), "/orders/7")).status, 200);
  const error = new errors.HttpError(409, "taken");
  assert.deepEqual([error.status, error.code, error.message], [409, "taken", "taken"]);
});
