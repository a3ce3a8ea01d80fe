import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { send } from "./kit.mjs";

const get = (path, headers = {}) => send(createApp(), path, { headers });

test("a member gets the key", async () => {
  const { status, body } = await get("/huts/3/key", { "x-member": "m-1" });
  assert.equal(status, 200);
  assert.deepEqual(body, { key: "B-77", for: "Femke" });
  assert.equal((await get("/huts/9/key", { "x-member": "m-2" })).status, 404);
});

test("strangers are refused, the warden is not", async () => {
  for (const headers of [{}, { "x-member": "m-9" }, { "x-warden": "no" }]) {
    const refused = await get("/huts/3/key", headers);
    assert.equal(refused.status, 401);
    assert.deepEqual(refused.body, { error: "members only" });
  }
  assert.equal((await get("/huts/3/key", { "x-warden": "yes" })).body.for, "warden");
  assert.equal((await get("/huts/4", { "x-member": "m-1" })).status, 403);
  assert.equal((await get("/huts/4", { "x-member": "m-2" })).body.tenant, "Bas");
});
