import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";

test("what is nowhere is not found, as a bin is", async () => {
  const answer = await send(createApp(), "/skus/blender/place");
  assert.equal(answer.status, 404);
  assert.equal(typeof answer.body.error, "string");
  assert.notEqual(answer.body.error, "internal");
});

test("the others", async () => {
  assert.deepEqual((await send(createApp(), "/skus/toaster/place")).body, { code: "A-2", available: false });
  assert.equal((await send(createApp(), "/bins/A-1")).body.pieces, 4);
  assert.equal((await send(createApp(), "/bins/X")).status, 404);
});
