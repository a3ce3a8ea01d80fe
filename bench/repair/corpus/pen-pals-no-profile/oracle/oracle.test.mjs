import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.ts";
import { card } from "../src/card.ts";

test("somebody without a profile", async () => {
  const answer = await send(app, "/people/p2");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { name: "Tomasz", city: null, picture: "/i/nobody.svg" });
});

test("the others are as they were", async () => {
  assert.equal((await send(app, "/people/p1")).body.picture, "/i/aino.jpg");
  assert.deepEqual(card({ id: "x", name: "x", profile: { languages: [] } }), { name: "x", city: null, picture: "/i/nobody.svg" });
  assert.equal((await send(app, "/people/p9")).status, 404);
});
