import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { createSender } from "../src/sender.js";
import { send } from "./kit.mjs";

const push = async (id, query = "") => {
  const sender = createSender();
  const app = createApp(sender);
  app.silent = true;
  const answer = await send(app, `/users/${id}/push${query}`, { method: "POST" });
  return { ...answer, sent: sender.sent };
};

test("devices get the message", async () => {
  const { status, body, sent } = await push("u1", "?title=Lunch&text=Now");
  assert.equal(status, 200);
  assert.deepEqual(body, { delivered: 2 });
  assert.deepEqual(sent.map(({ token }) => token).sort(), ["t-1", "t-2"]);
  assert.equal(sent[0].title, "Lunch");
});

test("muted, without devices, and unknown", async () => {
  const muted = await push("u2");
  assert.deepEqual(muted.body, { delivered: 0, muted: true });
  assert.equal(muted.sent.length, 0);
  assert.deepEqual((await push("u3")).body, { delivered: 0 });
  assert.equal((await push("u9")).status, 404);
});
