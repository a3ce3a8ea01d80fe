import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../lib/app.js";
import { bestArrow } from "../lib/scoring.js";

test("no arrow", async () => {
  const app = createApp();
  const answer = await send(app, "/ends/3");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { first: null, best: null, total: 0 });
});

test("best of some", () => {
  assert.strictEqual(bestArrow([]), null);
  assert.deepEqual(bestArrow([{ ring: 0 }]), { ring: 0 });
  assert.deepEqual(bestArrow([{ ring: 0 }, { ring: 0, inner: false }, { ring: 2 }]), { ring: 2 });
  assert.deepEqual(bestArrow([{ ring: 10 }, { ring: 10, inner: true }]), { ring: 10, inner: true });
});
