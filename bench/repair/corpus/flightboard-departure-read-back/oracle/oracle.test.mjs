import assert from "node:assert/strict";
import test from "node:test";
import { buildApp } from "../src/app.js";
import { Cache } from "../src/cache.js";
import { departuresOf } from "../src/departures.js";

function services() {
  let asked = 0;
  const source = {
    departures: async () => {
      asked += 1;
      return [{ flight: "TP 431", to: "Zurich", departs_at: "2026-07-01T09:05:00Z", gate: "14" }];
    },
  };
  return { cache: new Cache(), source, asked: () => asked };
}

test("the board is the same from the cache", async () => {
  const given = services();
  const app = buildApp(given);
  const first = await app.inject("/airports/LIS/departures");
  const second = await app.inject("/airports/LIS/departures");
  assert.equal(second.statusCode, 200);
  assert.deepEqual(first.json().departures, [{ time: "09:05", flight: "TP 431", to: "Zurich", gate: "14" }]);
  assert.deepEqual(second.json(), first.json());
  // The cache is still there for something.
  assert.equal(given.asked(), 1);
});

test("departures are the same from the cache", async () => {
  const given = services();
  const first = await departuresOf("LIS", given);
  assert.deepEqual(await departuresOf("LIS", given), first);
});
