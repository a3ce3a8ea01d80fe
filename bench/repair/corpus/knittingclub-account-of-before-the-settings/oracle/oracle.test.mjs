import assert from "node:assert/strict";
import test from "node:test";
import { buildApp } from "../src/app.ts";
import { announcement } from "../src/mails.ts";
import { send } from "./kit.mjs";

test("whoever has not chosen gets what the defaults say", async () => {
  const sent = [];
  const app = buildApp({ send: async (mail) => sent.push(mail) });
  const { status, body } = await send(app, "/meetings/7/announce", { method: "POST" });
  assert.equal(status, 202);
  assert.deepEqual(body, { mails: 2 });
  assert.deepEqual(sent.map(({ to }) => to), ["vera@example.org", "olle@example.org"]);
  assert.equal(sent[0].subject, "We meet on 2026-10-15, Olle's kitchen");
});

test("whoever wants none gets none", () => {
  const mails = announcement({ on: "2026-10-01", place: "library" });
  assert.ok(!mails.some(({ to }) => to === "tam@example.org"));
});
