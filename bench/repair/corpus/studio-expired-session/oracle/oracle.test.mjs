import assert from "node:assert/strict";
import test from "node:test";
import { assertRefused, send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { issue } from "../src/tokens.js";

const mine = (token) => send(createApp(), "/studios/mine", { headers: { authorization: `Bearer ${token}` } });

test("expired sessions are refused in the house's form", async () => {
  const answer = await mine(issue("u1", "-1h"));
  assert.equal(answer.status, 401);
  assertRefused(answer, ["error"]);
  assert.deepEqual(Object.keys(answer.body.error).sort(), ["code", "message"]);
  assert.match(answer.headers.get("www-authenticate"), /^Bearer error="/);
});

test("clients can tell them from forged ones", async () => {
  const expired = await mine(issue("u1", "-1h"));
  const forged = await mine(`${issue("u1")}x`);
  assert.match(`${expired.text} ${expired.headers.get("www-authenticate")}`, /expired/i);
  assert.deepEqual(forged.body, { error: { code: "invalid_token", message: "The session is invalid" } });
});

test("the others are as they were", async () => {
  assert.equal((await mine(issue("u1"))).body.owner, "u1");
  assert.equal((await send(createApp(), "/studios/mine")).body.error.code, "no_session");
  assert.equal((await send(createApp(), "/health")).status, 200);
});
