import assert from "node:assert/strict";
import test from "node:test";
import { assertRefused, send } from "./kit.mjs";
import { app } from "../src/app.js";

test("an answer without a body is refused like one without a name", async () => {
  const answer = await send(app, "/parties/nye/rsvps", { method: "POST" });
  assert.equal(answer.status, 400);
  assertRefused(answer, ["message"]);
  assert.equal((await send(app, "/parties/nye")).body.seats, 0);
});

test("the others are as they were", async () => {
  assert.equal((await send(app, "/parties/none/rsvps", { method: "POST" })).status, 404);
  const answer = await send(app, "/parties/nye/rsvps", { json: { name: "A", email: "a@x" } });
  assert.deepEqual(answer.body, { name: "A", email: "a@x", plus: 0 });
});
