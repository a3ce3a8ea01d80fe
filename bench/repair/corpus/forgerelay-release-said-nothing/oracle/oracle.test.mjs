import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../lib/app.js";
import room from "../lib/room.js";

const hook = (json) => send(app, "/hooks/forge", { json });

test("a release is told in the room", async () => {
  room.clear();
  const answer = await hook({ event: "release", repo: "lathe", tag: "v2.0", author: "mina" });
  assert.equal(answer.status, 201);
  assert.deepEqual(room.all(), [{ color: "green", text: "mina released lathe v2.0" }]);
});

test("the others are as they were", async () => {
  room.clear();
  assert.equal((await hook({ event: "fork" })).status, 202);
  await hook({ event: "push", repo: "r", author: "a", commits: [{}, {}] });
  assert.deepEqual(room.all(), [{ color: "grey", text: "a pushed 2 commits to r" }]);
});
