import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";

const post = (app, json, key = "k") => send(app, "/hooks/esign", { json, headers: { "x-hook-key": key } });

test("kinds of no interest are not handled, and not sent again", async () => {
  const app = createApp({ key: "k" });
  for (const type of ["document.viewed", "document.archived", undefined]) {
    const answer = await post(app, { id: `ev-${type}`, type, document: "d-1" });
    assert.deepEqual([answer.status, answer.body], [200, { handled: false }]);
  }
  assert.deepEqual((await send(app, "/contracts/d-1")).body, { id: "d-1", state: "sent", signers: [] });
});

test("the others are as they were", async () => {
  const app = createApp({ key: "k" });
  const declined = { id: "1", type: "document.declined", document: "d-1", reason: "too dear" };
  assert.deepEqual((await post(app, declined)).body, { handled: true });
  assert.deepEqual((await post(app, declined)).body, { handled: false });
  assert.equal((await send(app, "/contracts/d-1")).body.reason, "too dear");
  assert.equal((await post(app, { ...declined, id: "2" }, "x")).status, 401);
  assert.equal((await post(app, { ...declined, id: "2", document: "d-2" })).status, 404);
});
