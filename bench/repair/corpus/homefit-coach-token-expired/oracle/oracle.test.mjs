import assert from "node:assert/strict";
import test from "node:test";
import jwt from "jsonwebtoken";
import { send } from "./kit.mjs";
import app from "../src/app.js";
import tokens from "../src/tokens.js";

const today = (token) => send(app, "/workouts/today", { headers: { authorization: `Bearer ${token}` } });
const signed = (claims, secret = "homefit-dev-secret") => jwt.sign({ sub: "m-7", plan: "family", ...claims }, secret);

test("an expired token is answered like none", async () => {
  const answer = await today(signed({ exp: 1760000000 }));
  assert.equal(answer.status, 401);
  // What it says about why is left open.
  assert.equal(typeof answer.body.error, "string");
});

test("so are tokens of other makers and what is none", async () => {
  assert.equal((await today(signed({}, "elsewhere"))).status, 401);
  assert.equal((await today("abc")).status, 401);
});

test("a good token", async () => {
  const answer = await today(tokens.issue({ id: "m-7", plan: "family" }));
  assert.equal(answer.status, 200);
  assert.equal(answer.body.workouts.length, 2);
});
