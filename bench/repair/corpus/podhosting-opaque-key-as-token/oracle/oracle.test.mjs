import assert from "node:assert/strict";
import test from "node:test";
import { SignJWT } from "jose";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { authenticate } from "../src/auth.ts";
import { keys } from "../src/keys.ts";

const token = (exp) =>
  new SignJWT({ plan: "pro" })
    .setProtectedHeader({ alg: "HS256", kid: "2026-05" })
    .setSubject("acc-1")
    .setIssuer("https://id.podhosting.example")
    .setExpirationTime(exp)
    .sign(keys.get("2026-05"));

test("what is no token is not valid", async () => {
  for (const text of ["ph_live_8f1d02ab77", "a.b.c", "a.b", "é.é.é", "{}"]) {
    assert.equal(await authenticate(`Bearer ${text}`), null);
  }
  const answer = await send(createApp(), "/shows/s1/episodes", { headers: { authorization: "Bearer ph_live_8f1d02ab77" } });
  assert.deepEqual([answer.status, answer.body], [401, { error: "invalid_token" }]);
});

test("what is one", async () => {
  assert.deepEqual(await authenticate(`Bearer ${await token("5m")}`), { id: "acc-1", plan: "pro" });
  assert.equal(await authenticate(`Bearer ${await token(1_600_000_000)}`), null);
  assert.equal(await authenticate(undefined), null);
});
