import assert from "node:assert/strict";
import test from "node:test";
import { quote } from "../src/fares.mjs";
import { build } from "../src/server.mjs";

const at = (hour) => new Date(Date.UTC(2026, 2, 6, hour));

test("busy hours", async () => {
  const payload = { km: 10, minutes: 20, zone: "centre", at: "2026-03-06T18:30:00Z" };
  const answer = await build().inject({ method: "POST", url: "/quotes", payload });
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(answer.json(), { fare: 30.75, surge: 1.5 });
  assert.deepEqual(quote({ km: 10, minutes: 20, zone: "centre", at: at(8) }), { fare: 25.63, surge: 1.25 });
});

test("the least fare is held against the raised one", () => {
  assert.deepEqual(quote({ km: 1, minutes: 3, zone: "centre", at: at(18) }), { fare: 6.9, surge: 1.5 });
});

test("quiet hours", () => {
  assert.deepEqual(quote({ km: 10, minutes: 20, zone: "centre", at: at(12) }), { fare: 20.5, surge: 1 });
});
