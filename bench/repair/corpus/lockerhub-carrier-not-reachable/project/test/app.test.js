import assert from "node:assert/strict";
import { test } from "node:test";
import { buildApp } from "../src/app.js";

const carrier = { orderPickup: async () => ({ number: "P1", day: "2026-02-02" }) };

test("a pickup is ordered", async () => {
  const answer = await buildApp({ carrier }).inject({
    method: "POST",
    url: "/lockers/L7/pickups",
    payload: { parcel: "X" },
  });
  assert.deepEqual(answer.json(), { pickup: "P1", day: "2026-02-02" });
});

test("lockers", async () => {
  const app = buildApp({ carrier });
  assert.equal((await app.inject("/lockers")).json().length, 2);
  assert.equal((await app.inject({ method: "POST", url: "/lockers/L1/pickups", payload: {} })).statusCode, 404);
});
