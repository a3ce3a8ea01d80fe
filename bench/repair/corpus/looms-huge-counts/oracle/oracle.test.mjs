import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.js";
import { byId } from "../src/meters.js";

test("one loom is answered as it stands in the list", async () => {
  const { body: { looms } } = await send(app, "/looms");
  for (const loom of looms) {
    const answer = await send(app, `/looms/${loom.id}`);
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body, loom);
    assert.match(answer.headers.get("content-type"), /^application\/json/);
  }
  assert.equal(looms[1].shots, "9007199254740995");
});

test("the others are as they were", async () => {
  assert.equal(typeof byId("l1").shots, "bigint");
  const answer = await send(app, "/looms/l9");
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { error: "no such loom" });
});
