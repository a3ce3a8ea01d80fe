import assert from "node:assert/strict";
import test from "node:test";
import jwt from "jsonwebtoken";
import { send } from "./kit.mjs";
import app from "../src/app.js";
import { keyOf } from "../src/keys.js";

const ask = (token, path = "/deeds/1204") => send(app, path, { headers: { authorization: `Bearer ${token}` } });

test("what is no token is refused like one that is not valid", async () => {
  for (const token of ["undefined", "a.b.c", "null"]) {
    const answer = await ask(token);
    assert.equal(answer.status, 401, token);
    assert.equal(typeof answer.body.error, "string");
  }
});

test("tokens are still checked", async () => {
  const signed = (key) => jwt.sign({ sub: "u-ferrer" }, key, { issuer: "notary", keyid: "2026-q1", expiresIn: 60 });
  assert.equal((await ask(signed(keyOf("2026-q1")))).status, 200);
  assert.equal((await ask(signed("another key"))).status, 401);
  assert.equal((await send(app, "/ping")).status, 200);
});
