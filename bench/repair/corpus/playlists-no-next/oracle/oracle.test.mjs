import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import apps from "../src/app.js";

test("the length of what is not there", async () => {
  const answer = await send(apps.createApp(), "/playlists/sleep/length");
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { error: "no playlist sleep" });
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(apps.createApp(), "/playlists/run/length")).body, { length: 2 });
  assert.deepEqual((await send(apps.createApp(), "/playlists/x")).body, { error: "no playlist x" });
});
