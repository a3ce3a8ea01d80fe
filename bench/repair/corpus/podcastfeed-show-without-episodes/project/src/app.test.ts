import assert from "node:assert/strict";
import test from "node:test";
import { app } from "./app.ts";

test("the summary of a show", async () => {
  const response = await app.request("/shows/slow-cooking/summary");
  assert.deepEqual(await response.json(), {
    title: "Slow Cooking",
    episodes: 2,
    minutes: 71,
    latest: "Beans",
    longest: "Beans",
  });
});

test("a show without episodes is shown", async () => {
  assert.equal((await app.request("/shows/night-train")).status, 200);
});

test("no such show", async () => {
  assert.equal((await app.request("/shows/none/summary")).status, 404);
});
