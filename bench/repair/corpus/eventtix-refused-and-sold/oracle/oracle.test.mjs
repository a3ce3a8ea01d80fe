import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../app.js";

test("what is refused is not sold", async () => {
  const answer = await send(app, "/events/gala/orders", { json: { seats: 500 } });
  assert.equal(answer.status, 409);
  assert.deepEqual(answer.body, { error: "Only 120 seats left" });
  assert.equal((await send(app, "/events/gala")).body.left, 120);
});

test("the others are as they were", async () => {
  assert.equal((await send(app, "/events/talks/orders", { json: { seats: 2 } })).status, 201);
  assert.equal((await send(app, "/events/talks/orders", { json: { seats: 1 } })).status, 409);
  assert.equal((await send(app, "/events/talks")).body.left, 0);
});
