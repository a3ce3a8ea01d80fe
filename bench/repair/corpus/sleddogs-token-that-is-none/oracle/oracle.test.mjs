import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);
const createApp = require("../app.js");
const jwt = require("jsonwebtoken");
const secret = "husky";
const mine = (token) => send(createApp({ secret }), "/teams/mine", { headers: { authorization: `Bearer ${token}` } });

test("a token that is none, and one that somebody else signed", async () => {
  const forged = jwt.sign({ id: 1, name: "Aslak" }, "other");
  for (const token of ["undefined", "null", "a.b.c", forged]) {
    const { status, body } = await mine(token);
    assert.equal(status, 401, token);
    // The name of it is open.
    assert.ok(typeof body.error === "string" && body.error !== "server_error");
  }
});

test("a good token and an old one", async () => {
  const { status, body } = await mine(jwt.sign({ id: 1, name: "Aslak" }, secret));
  assert.equal(status, 200);
  assert.equal(body.dogs.length, 4);
  const old = await mine(jwt.sign({ id: 1, name: "Aslak" }, secret, { expiresIn: -1 }));
  assert.deepEqual([old.status, old.body], [401, { error: "token_expired" }]);
});
