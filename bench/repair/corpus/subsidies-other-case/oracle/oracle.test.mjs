import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { day } from "../src/dates.js";
import { fromHook } from "../src/decision.js";

test("a decision of the office", async () => {
  const json = { file_number: "S-88", granted_cents: 120000, decided_at: "2026-04-02T09:15:00Z", paid_at: "2026-04-09T00:00:00Z" };
  const app = createApp();
  const answer = await send(app, "/hooks/decisions", { json });
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.body, { file: "S-88", euros: 1200, decided: "2026-04-02", paid: "2026-04-09" });
  assert.equal((await send(app, "/ledger")).body.length, 1);
  assert.equal(fromHook({ ...json, paid_at: null }).decided.getTime(), Date.parse("2026-04-02T09:15:00Z"));
});

test("a day that is none is still an error", () => {
  assert.throws(() => day(new Date(Number.NaN)), RangeError);
});
