import assert from "node:assert/strict";
import { test } from "node:test";
import { buildApp } from "../src/app.js";
import { Cache } from "../src/cache.js";

const source = {
  departures: async () => [{ flight: "TP 1", to: "Porto", departs_at: "2026-01-01T07:30:00Z" }],
  delays: async () => [{ flight: "TP 1", minutes: 25, since: "2026-01-01T07:00:00Z" }],
};

test("departures", async () => {
  const answer = await buildApp({ cache: new Cache(), source }).inject("/airports/LIS/departures");
  assert.deepEqual(answer.json().departures, [{ time: "07:30", flight: "TP 1", to: "Porto", gate: "" }]);
});

test("delays", async () => {
  const app = buildApp({ cache: new Cache(), source });
  const first = (await app.inject("/airports/LIS/delays")).json();
  assert.deepEqual(first.delays, [{ flight: "TP 1", delay: "25 min", since: "07:00" }]);
  assert.deepEqual((await app.inject("/airports/LIS/delays")).json(), first);
});
