import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { buildings } from "../src/data.ts";

test("a unit that the building does not have is not found", async () => {
  const answer = await send(createApp(buildings), "/buildings/mill-3/units/1A/ledger");
  assert.equal(answer.status, 404);
  assert.equal(typeof answer.body?.error, "string");
});

test("nor can it be paid for", async () => {
  const path = "/buildings/mill-3/units/9Z/payments";
  const answer = await send(createApp(buildings), path, { json: { month: "2026-01" } });
  assert.equal(answer.status, 404);
});

test("the others are answered as before", async () => {
  const app = createApp(structuredClone(buildings));
  assert.equal((await send(app, "/buildings/nowhere/units/1A/ledger")).status, 404);
  const empty = await send(app, "/buildings/canal-12/units/1B/ledger");
  assert.deepEqual(empty.body, { unit: "1B", tenant: null, due: 0, open: [] });
  const paid = "/buildings/canal-12/units/1A/payments";
  assert.equal((await send(app, paid, { json: { month: "2026-01" } })).status, 409);
  assert.equal((await send(app, paid, { json: { month: "2026-02" } })).status, 204);
});
