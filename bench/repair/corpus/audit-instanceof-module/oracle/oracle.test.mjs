import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../lib/app.js";
import errors from "../lib/errors.js";

test("what is invalid is told", async () => {
  const answer = await send(app.createApp(), "/people", { json: { name: "Bo" } });
  assert.deepEqual([answer.status, answer.body], [422, { error: "invalid", fields: ["email"] }]);
  assert.deepEqual((await send(app.createApp(), "/people", { json: {} })).body.fields, ["name", "email"]);
});

test("the others", async () => {
  assert.equal((await send(app.createApp(), "/people", { json: { name: "A", email: "B" } })).status, 201);
  assert.equal((await send(app.createApp(), "/people", { json: { name: "A", email: 5 } })).status, 500);
  assert.deepEqual(new errors.ValidationError(["x"]).fields, ["x"]);
});
