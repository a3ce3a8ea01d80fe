import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { lockUnused } from "../src/accounts.js";
import { entry } from "../src/audit.js";
import { createApp } from "../src/app.js";
import { withRequest } from "../src/context.js";

test("what no request has brought about", () => {
  assert.deepEqual(entry("lock", "bo"), { action: "lock", subject: "bo", request: "-" });
  assert.equal(lockUnused([{ name: "a", lastSeen: 91 }, { name: "b", lastSeen: 90 }], []).length, 1);
});

test("requests are still told", async () => {
  assert.equal(withRequest("r7", () => entry("a", "b")).request, "r7");
  const answer = await send(createApp([{ name: "x", lastSeen: 100 }]), "/lock-unused", { method: "POST", headers: { "x-request-id": "r2" } });
  assert.equal(answer.body.changes[0].request, "r2");
});
