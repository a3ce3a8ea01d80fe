import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { walkerCard } from "../src/cards.ts";

test("without a vet", async () => {
  const answer = await send(createApp(), "/dogs/d2/card");
  assert.equal(answer.status, 200);
  assert.equal(answer.body.card.vetPhone, null);
  assert.deepEqual(answer.body.missing, ["breed", "chip", "vetPhone", "insurer"]);
});

test("null, as the type says", () => {
  assert.strictEqual(walkerCard({ id: "1", name: "A", owner: { name: "B", phone: "1" } }).vetPhone, null);
  const vet = { name: "V", phone: "5" };
  assert.strictEqual(walkerCard({ id: "1", name: "A", owner: { name: "B", phone: "1" }, vet }).vetPhone, "5");
});
