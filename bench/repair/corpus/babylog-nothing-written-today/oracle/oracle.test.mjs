import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createServer } from "../server.js";
import { summary } from "../summary.js";

test("a day without entries", async () => {
  const answer = await send(createServer(), "/days/2026-02-04");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { day: "2026-02-04", bottles: 0, ml: 0, lastBottle: null, lastSleep: null });
});

test("other days", async () => {
  assert.deepEqual((await send(createServer(), "/days/2026-02-03")).body, {
    day: "2026-02-03",
    bottles: 2,
    ml: 210,
    lastBottle: "09:45",
    lastSleep: "11:00",
  });
  assert.equal(summary([{ at: "2026-01-01T08:00", kind: "sleep" }]).lastBottle, null);
});
