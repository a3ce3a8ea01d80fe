import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { send } from "./kit.mjs";

const as = (token) => ({ json: { target: "M31" }, headers: { authorization: `Bearer ${token}` } });

test("who may plan nights", async () => {
  const made = await send(createApp(), "/nights/new", as("tok-vera"));
  assert.deepEqual([made.status, made.body], [201, { target: "M31", by: "Vera" }]);
  assert.equal((await send(createApp(), "/nights/new", as("tok-henrietta"))).status, 403);
});

test("an unknown token is not a user", async () => {
  assert.equal((await send(createApp(), "/nights/new", as("tok-nobody"))).status, 401);
  const answer = await send(createApp(), "/nights/all", { headers: { authorization: "Bearer tok-nobody" } });
  assert.equal(answer.status, 401);
});
