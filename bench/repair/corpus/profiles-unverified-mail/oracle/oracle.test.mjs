import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { avatarOf } from "../src/avatar.js";

test("users without an address have the default picture", async () => {
  const answer = await send(createApp(), "/users/2/avatar");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { url: "/avatars/default.png" });
  assert.equal(avatarOf({ name: "X" }), "/avatars/default.png");
});

test("the others", async () => {
  assert.equal(avatarOf({ email: " A@b.c" }), avatarOf({ email: "a@B.c " }));
  assert.notEqual(avatarOf({ email: "a" }), avatarOf({ email: "b" }));
  assert.equal((await send(createApp(), "/users/8/avatar")).status, 404);
});
