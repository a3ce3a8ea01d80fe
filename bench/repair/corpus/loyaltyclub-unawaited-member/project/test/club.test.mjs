import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.mjs";
import { pointsFor, reachesGold } from "../src/points.mjs";

test("status", async () => {
  const app = createApp();
  assert.deepEqual((await app.inject("/members/m2")).json(), { name: "Jo", points: 10, tier: "basic" });
  assert.equal((await app.inject("/members/m9")).statusCode, 404);
});

test("points", () => {
  assert.equal(pointsFor(1999, { factor: 2 }), 38);
  assert.equal(reachesGold(999), false);
});
