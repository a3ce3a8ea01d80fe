import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";
import server from "../src/app.js";
import sessions from "../src/sessions.js";

const jwt = createRequire(import.meta.url)("jsonwebtoken");
const me = (token) => send(server.createApp(), "/me", { headers: { cookie: `session=${token}` } });

test("sessions that are none, or no longer", async () => {
  const key = "kiteclub-development-key";
  const old = jwt.sign({ sub: "m4", exp: 1_600_000_000 }, key);
  const early = jwt.sign({ sub: "m4", nbf: 4_000_000_000 }, key);
  const other = jwt.sign({ sub: "m4" }, "another key");
  for (const token of ["eyJhbGciOiJIUzI1NiJ9.e30", "x", "a.b.c", old, early, other]) {
    const answer = await me(token);
    assert.equal(answer.status, 401);
    assert.deepEqual(answer.body, { error: "please log in" });
  }
});

test("members", async () => {
  assert.deepEqual((await me(sessions.sign("m4"))).body, { member: "m4" });
  assert.equal((await send(server.createApp(), "/me")).status, 401);
});
