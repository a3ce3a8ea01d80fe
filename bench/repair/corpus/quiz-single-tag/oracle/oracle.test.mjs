import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import createApp from "../lib/app.js";

const ids = async (path) => (await send(createApp(), path)).body.map(({ id }) => id);

test("one tag", async () => {
  assert.deepEqual(await ids("/questions?tag=books"), [3]);
  assert.deepEqual(await ids("/questions?tag=easy"), [1, 3]);
  // Not the letters of the text, nor a part of a tag.
  assert.deepEqual(await ids("/questions?tag=geo"), []);
});

test("the others are as they were", async () => {
  assert.deepEqual(await ids("/questions"), [1, 2, 3]);
  assert.deepEqual(await ids("/questions?tag=geography&tag=easy"), [1]);
  assert.deepEqual(await ids("/rounds?round=a&round=b"), [1, 2, 3]);
  assert.deepEqual(await ids("/rounds"), []);
});
