import assert from "node:assert/strict";
import { test } from "node:test";
import { app } from "../src/app.ts";

const get = async (path: string) => (await app.request(path)).json();

test("walks", async () => {
  assert.deepEqual((await get("/walks/blue-ice")).ratings, { count: 3, stars: 4 });
  assert.deepEqual((await get("/walks/moraine")).ratings, { count: 0, stars: null });
});

test("guides", async () => {
  assert.deepEqual((await get("/guides/einar")).ratings, { count: 3, stars: 4.3, lowest: 4 });
  assert.equal((await app.request("/guides/bjork")).status, 404);
});
