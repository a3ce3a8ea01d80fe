import assert from "node:assert/strict";
import test from "node:test";
import { SignJWT } from "jose";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { Tokens } from "../src/tokens.js";

const secret = "0123456789abcdef0123456789abcdef";
const open = (token) => send(createApp({ secret }), `/offers/${token}`);

test("a candidate sees the offer", async () => {
  const answer = await open(await new Tokens(secret).signOffer("o-13"));
  assert.deepEqual([answer.status, answer.body], [200, { position: "Cook", salary: 39500 }]);
  assert.equal((await open(await new Tokens(secret).signOffer("o-99"))).status, 404);
});

test("links that are not ours, not for this, or too old", async () => {
  const forged = await new Tokens("another-secret-of-thirty-two-bytes").signOffer("o-13");
  const session = await new Tokens(secret).signSession("r-1");
  const old = await new SignJWT({ offer: "o-13" })
    .setProtectedHeader({ alg: "HS256" })
    .setAudience("offer")
    .setExpirationTime(1700000000)
    .sign(new TextEncoder().encode(secret));
  for (const token of [forged, session, old, "none"]) {
    const answer = await open(token);
    assert.deepEqual([answer.status, answer.body], [410, { error: "this link is no longer valid" }]);
  }
});

test("sessions are as they were", async () => {
  const tokens = new Tokens(secret);
  assert.equal(await tokens.readSession(await tokens.signSession("r-2")), "r-2");
  await assert.rejects(tokens.readSession(await tokens.signOffer("o-12")), { status: 401 });
});
