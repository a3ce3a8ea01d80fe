import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import index from "../src/index.js";
import render from "../src/render.js";

test("a draft", async () => {
  const answer = await send(index.app, "/posts/14");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { id: 14, title: "Summer party", published: null, edited: null });
  assert.equal(render.renderPost({ id: 1, title: "x", publishedAt: null }).published, null);
});

test("the others", async () => {
  const answer = await send(index.app, "/posts/13");
  assert.equal(answer.body.published, "2026-01-22T10:00:00.000Z");
  assert.equal((await send(index.app, "/feed")).body.length, 2);
});
