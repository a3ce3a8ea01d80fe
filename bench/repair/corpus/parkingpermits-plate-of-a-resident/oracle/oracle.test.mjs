import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../app.js";
import permits from "../services/permits.js";

test("a car is checked against its permits", async () => {
  const home = await send(app, "/check/KA-TR%20204?zone=c");
  assert.deepEqual(home.body, { allowed: true, permit: "P-1", kind: "resident" });
  const elsewhere = await send(app, "/check/KATR204?zone=A");
  assert.deepEqual(elsewhere.body, { allowed: false, zones: ["C"] });
  const lapsed = await send(app, "/check/KA-XX%209?zone=A");
  assert.deepEqual(lapsed.body, { allowed: false, zones: [] });
  const stranger = await send(app, "/check/B-AB%201?zone=A");
  assert.deepEqual(stranger.body, { allowed: false, zones: [] });
});

test("permits in force on a day", async () => {
  const found = await permits.activeFor("KATR204", new Date("2025-01-10T12:00:00Z"));
  assert.deepEqual(found.map(({ number }) => number), ["P-1", "P-2"]);
});
