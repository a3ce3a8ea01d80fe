import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "../src/server.js";

const get = async (url) => {
  const answer = await build().inject(url);
  return [answer.statusCode, answer.json()];
};

test("protocols", async () => {
  assert.deepEqual(await get("/protocols/p1"), [200, { id: "p1", title: "Bradford", volume: 200 }]);
  assert.deepEqual(await get("/protocols/p7"), [404, { error: "not_found", detail: "no protocol p7" }]);
  assert.deepEqual(await get("/protocols/p2/assays"), [200, ["elisa-1"]]);
});

test("steps", async () => {
  assert.deepEqual(await get("/assays/brad-1/steps"), [
    200,
    [
      { name: "dilute", startsAt: 0 },
      { name: "read", startsAt: 10 },
    ],
  ]);
});

test("volume", async () => {
  assert.deepEqual(await get("/assays/elisa-1/volume?wells=10"), [200, { microlitres: 1000 }]);
  assert.equal((await get("/assays/elisa-1/volume?wells=0"))[0], 422);
});
