import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.ts";

test("a plant", async () => {
  assert.deepEqual(await (await createApp().request("/plants/2")).json(), { id: 2, name: "Medlar", inStock: true });
  const answer = await createApp().request("/plants/3");
  assert.equal(answer.status, 404);
  assert.deepEqual(await answer.json(), { code: "not_found", what: "plant" });
});

test("a delivery", async () => {
  const answer = await createApp().request("/deliveries/70");
  assert.deepEqual(await answer.json(), { id: 70, plant: "Quince", pots: 20, day: "2026-03-01" });
});
