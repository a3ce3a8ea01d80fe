import assert from "node:assert/strict";
import test from "node:test";
import { buildApp } from "../src/app.ts";
import { send } from "./kit.mjs";

const patch = (app, id, json) => send(app, `/members/${id}`, { method: "PATCH", json });

test("a nickname that is taken is a conflict in a change too", async () => {
  const app = await buildApp();
  const answer = await patch(app, 1, { nickname: "bo" });
  assert.equal(answer.status, 409);
  assert.deepEqual(answer.body, { error: "nickname is taken" });
  assert.equal((await send(app, "/members")).body[0].nickname, "ada");
});

test("the others are as they were", async () => {
  const app = await buildApp();
  assert.equal((await patch(app, 9, { nickname: "x" })).status, 404);
  assert.equal((await patch(app, 1, { nickname: "ada" })).status, 200);
  assert.equal((await patch(app, 1, { name: "A" })).body.name, "A");
});

test("other failures of the database stay failures", async () => {
  const client = { member: { create: async () => ({}), update: async () => { throw new Error("gone"); } } };
  assert.equal((await patch(await buildApp(client), 1, {})).status, 500);
});
