import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.ts";
import { summaryOf } from "../src/summary.ts";

test("nothing is null, as the latest", async () => {
  const answer = await send(app, "/shows/night-train/summary");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { title: "Night Train", episodes: 0, minutes: 0, latest: null, longest: null });
});

test("the others are as they were", async () => {
  const one = { title: "a", seconds: 0, published: "2026-01-01" };
  assert.equal(summaryOf({ slug: "s", title: "S", episodes: [one] }).longest, "a");
  const two = { title: "b", seconds: 9, published: "2025-01-01" };
  assert.equal(summaryOf({ slug: "s", title: "S", episodes: [one, two] }).longest, "b");
  assert.equal((await send(app, "/shows/x/summary")).status, 404);
});
