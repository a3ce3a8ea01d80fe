import assert from "node:assert/strict";
import test from "node:test";
import jwt from "jsonwebtoken";
import { send } from "./kit.mjs";
import app from "../src/app.js";
import auth from "../src/auth.js";

const read = (token) => send(app, "/readings", { headers: { authorization: `Bearer ${token}` } });
const now = Math.floor(Date.now() / 1000);

test("a token that does not hold is none: expired, of another key, not yet valid, no token at all", async () => {
  const tokens = [
    jwt.sign({ sub: "m-101", exp: now - 60 }, "development-only"),
    jwt.sign({ sub: "m-101" }, "another key"),
    jwt.sign({ sub: "m-101", nbf: now + 600 }, "development-only"),
    "abc",
  ];
  for (const token of tokens) {
    const answer = await read(token);
    assert.equal(answer.status, 401);
    assert.ok(typeof answer.body.error === "string");
  }
});

test("a failure behind the door is no refusal", async () => {
  const answer = await send(app, "/readings", {
    method: "POST",
    headers: { authorization: `Bearer ${auth.issue("m-101")}` },
    json: { day: "x" },
  });
  assert.equal(answer.status, 400);
  assert.equal((await read(auth.issue("m-101"))).body.length, 2);
  assert.equal((await send(app, "/health")).status, 200);
});
