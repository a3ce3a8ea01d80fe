import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";

test("a post without a body is refused as one without a name is", async () => {
  for (const init of [{}, { body: "name=x", headers: { "content-type": "text/plain" } }, { json: {} }]) {
    const answer = await send(createApp(), "/ferns", { method: "POST", ...init });
    assert.equal(answer.status, 400);
    assert.deepEqual(answer.body, { error: "invalid", field: "name" });
  }
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(createApp(), "/ferns", { json: { name: "B", water: 1 } })).body, { id: 1, name: "B", water: 1 });
  assert.equal((await send(createApp(), "/ferns", { json: { name: "B", water: "1" } })).body.field, "water");
  assert.equal((await send(createApp(), "/ferns/1", { method: "PATCH", json: { water: 1 } })).status, 404);
});
