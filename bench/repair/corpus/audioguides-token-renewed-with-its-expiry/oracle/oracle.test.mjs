import assert from "node:assert/strict";
import test from "node:test";
import jwt from "jsonwebtoken";
import { send } from "./kit.mjs";
import appModule from "../src/app.js";

const SECRET = "for development only";
const app = appModule.createApp();
const renewal = (token) =>
  send(app, "/sessions/renewal", { method: "POST", headers: { authorization: `Bearer ${token}` } });

test("a renewed token says the same and lives its whole time again", async () => {
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: "dev-8", museum: "shipyard", languages: ["sv"] };
  const old = jwt.sign({ ...claims, iat: now - 20_000, exp: now + 60 }, SECRET);
  const answer = await renewal(old);
  assert.equal(answer.status, 201);
  const { iat, exp, ...kept } = jwt.verify(answer.body.token, SECRET);
  assert.deepEqual(kept, claims);
  assert.ok(Math.abs(exp - now - 8 * 3600) <= 5, `lives for ${exp - now} seconds`);
  const again = await renewal(answer.body.token);
  assert.equal(again.status, 201);
  const tracks = await send(app, "/tracks", { headers: { authorization: `Bearer ${answer.body.token}` } });
  assert.equal(tracks.body.length, 1);
});

test("what has expired or is foreign is not renewed", async () => {
  assert.equal((await renewal(jwt.sign({ sub: "x", exp: 1_600_000_000 }, SECRET))).status, 401);
  assert.equal((await renewal(jwt.sign({ sub: "x" }, "another"))).status, 401);
});
