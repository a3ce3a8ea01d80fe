import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";

const get = (path, session) => send(createApp(), path, { headers: session ? { "x-session": session } : {} });

test("notes of one's own claim", async () => {
  const answer = await get("/claims/c1/notes", "s-olga");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, [{ claim: "c1", text: "Photos are attached", by: "olga" }]);
});

test("notes are closed to everybody else", async () => {
  for (const session of [undefined, "s-nobody"]) {
    const answer = await get("/claims/c1/notes", session);
    assert.equal(answer.status, 401);
    assert.deepEqual(answer.body, { message: "Sign in" });
  }
  assert.equal((await get("/claims/c1/notes", "s-till")).status, 404);
});

test("the others are as they were", async () => {
  assert.equal((await get("/health")).status, 204);
  assert.equal((await get("/claims")).status, 401);
  const added = await send(createApp(), "/claims/c1/notes", { json: { text: "x" }, headers: { "x-session": "s-olga" } });
  assert.equal(added.status, 201);
});
