import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { Stay } from "../src/models.js";

const app = createApp();
app.silent = true;

test("a change that cannot be saved is told field by field", async () => {
  const none = await send(app, "/stays/1", { method: "PATCH", json: { nights: 0 } });
  assert.equal(none.status, 422);
  assert.deepEqual(none.body, { fields: { nights: "must be at least one" } });
  const both = await send(app, "/stays/1", { method: "PATCH", json: { nights: "x", kind: "emu" } });
  assert.deepEqual(Object.keys(both.body.fields).sort(), ["kind", "nights"]);
  assert.deepEqual((await send(app, "/stays/1")).body, { pet: "Bruno", kind: "dog", nights: 3, id: 1 });
});

test("the rest", async () => {
  const good = await send(app, "/stays/1", { method: "PATCH", json: { nights: 5 } });
  assert.deepEqual([good.status, good.body.nights, good.body.kind], [200, 5, "dog"]);
  assert.equal((await send(app, "/stays/50", { method: "PATCH", json: {} })).status, 404);
  assert.equal((await send(app, "/stays", { json: { pet: "M", kind: "cat", nights: 0 } })).status, 422);
});

test("other errors are not the client's", async () => {
  const { save } = Stay.prototype;
  Stay.prototype.save = async () => {
    throw new Error("connection lost");
  };
  const answer = await send(app, "/stays/1", { method: "PATCH", json: { nights: 2 } });
  Stay.prototype.save = save;
  assert.equal(answer.status, 500);
});
