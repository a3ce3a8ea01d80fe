import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { buildApp } from "../src/app.ts";

test("no boat, no invoice", async () => {
  const answer = await send(buildApp(), "/boats/FR-991/invoice?month=2026-05");
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { error: "no boat FR-991" });
});

test("the rest", async () => {
  const app = buildApp();
  const answer = await send(app, "/boats/FR-104/invoice?month=2026-05");
  assert.equal(answer.status, 200);
  assert.equal(answer.body.total, 168.4);
  assert.equal(answer.body.lines.length, 2);
  assert.equal((await send(app, "/boats/FR-220/invoice?month=2026-05")).body.lines.length, 1);
  assert.equal((await send(app, "/boats/FR-9")).status, 404);
});
