import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.ts";
import { createRounds } from "../src/model.ts";
import { send } from "./kit.mjs";

const ID = "65a1f0c2b7d4e8a9c0b1d2e4";

test("an id of another form is not found here either", async () => {
  for (const id of ["undefined", "7", `${ID}0`]) {
    const answer = await send(createApp(), `/rounds/${id}`, { method: "DELETE" });
    assert.equal(answer.status, 404);
    assert.equal(answer.text, "round not found");
  }
});

test("others", async () => {
  const app = createApp();
  assert.equal((await send(app, `/rounds/${ID}`, { method: "DELETE" })).status, 204);
  assert.equal((await send(app, `/rounds/${ID}`, { method: "DELETE" })).status, 404);
  await assert.rejects(createRounds().findById("7"), { name: "CastError" });
});
