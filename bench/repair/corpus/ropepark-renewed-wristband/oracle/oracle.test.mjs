import assert from "node:assert/strict";
import test from "node:test";
import jwt from "jsonwebtoken";
import { createApp } from "../src/app.js";
import { issue, read } from "../src/wristbands.js";
import { send } from "./kit.mjs";

const SECRET = "only-for-development";
const now = () => Math.floor(Date.now() / 1_000);
const renew = (token) => send(createApp(), "/wristbands/renewal", { method: "POST", headers: { authorization: `Bearer ${token}` } });
const fresh = ({ exp }) => Math.abs(exp - now() - 7_200) < 60;

test("a renewed wristband is valid for another two hours, for the same guest and course", async () => {
  const old = jwt.sign({ sub: "g", course: "blue", iat: now() - 7_000, exp: now() + 200 }, SECRET);
  const { status, body } = await renew(old);
  assert.equal(status, 200);
  const claims = read(body.token);
  assert.deepEqual([claims.sub, claims.course], ["g", "blue"]);
  assert.ok(fresh(claims), `expires at ${claims.exp}`);
  assert.equal((await renew(body.token)).status, 200);
});

test("what has run out is not renewed", async () => {
  assert.equal((await renew(jwt.sign({ sub: "g", course: "blue", exp: now() - 5 }, SECRET))).status, 401);
  assert.equal((await renew("x")).status, 401);
});

test("new wristbands are as they were", async () => {
  assert.ok(fresh(read(issue({ sub: "h", course: "green" }))));
  const { body } = await send(createApp(), "/wristbands", { json: { guest: "h", course: "black" } });
  assert.equal(read(body.token).course, "black");
});
