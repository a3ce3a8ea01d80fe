import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { scheme } from "../src/caller.js";

test("a direct call", async () => {
  const answer = await send(createApp(), "/whoami");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { scheme: "direct", secure: false });
});

test("the others are as they were", async () => {
  const answer = await send(createApp(), "/whoami", { headers: { "x-forwarded-proto": "https" } });
  assert.deepEqual(answer.body, { scheme: "https", secure: true });
  assert.equal(scheme({ headers: { "x-forwarded-proto": " http , https" } }), "http");
  assert.deepEqual((await send(createApp(), "/open")).body, { open: true, from: "somewhere" });
});
