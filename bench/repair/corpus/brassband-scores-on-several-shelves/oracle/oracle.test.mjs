import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../app.js";

const errors = [];
app.use((error, req, res, next) => {
  errors.push(error);
  next(error);
});

test("a score is answered with once, from the first shelf that has it", async () => {
  const wanted = { "bb-101": "marches", "BB-204": "hymns", "BB-330": "contest", "BB-118": "marches" };
  for (const [code, shelf] of Object.entries(wanted)) {
    const { status, body } = await send(app, `/scores/${code}`);
    assert.deepEqual([status, body.code, body.shelf], [200, code.toUpperCase(), shelf]);
  }
  assert.deepEqual(errors, []);
});

test("a score that is not there", async () => {
  const { status, body } = await send(app, "/scores/BB-999");
  assert.deepEqual([status, body], [404, { error: "no such score" }]);
  assert.deepEqual(errors, []);
});
