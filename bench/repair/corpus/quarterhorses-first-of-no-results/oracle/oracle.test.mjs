import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.js";
import { lastStart } from "../src/horses.js";

test("never started", async () => {
  const answer = await send(app, "/horses/dusty");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { name: "Dusty", best: null, last: null, wins: 0 });
});

test("the newest", () => {
  const starts = [{ date: "2026-01-02", place: 1 }, { date: "2026-03-02", place: 1 }, { date: "2025-12-31", place: 1 }];
  assert.equal(lastStart({ starts }), "2026-03-02");
  assert.strictEqual(lastStart({ starts: [] }), null);
});
