import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const { buildApp } = createRequire(import.meta.url)("../src/app.js");
const patch = (app, id, json) => send(app, `/plugs/${id}`, { method: "PATCH", json });

test("null takes the schedule off", async () => {
  const app = buildApp();
  const answer = await patch(app, "hall", { schedule: null });
  assert.deepEqual(answer.body, { id: "hall", name: "Hall lamp", schedule: null, guests: true });
  assert.deepEqual((await send(app, "/plugs/hall")).body.schedule, null);
  assert.deepEqual((await send(app, "/plugs/hall/next?at=12:00")).body, { next: null });
  const both = await patch(app, "pump", { schedule: null, guests: true });
  assert.deepEqual([both.body.schedule, both.body.guests], [null, true]);
});

test("the others are as they were", async () => {
  const app = buildApp();
  assert.deepEqual((await patch(app, "hall", { name: "Lamp" })).body.schedule, { on: "18:00", off: "23:30" });
  for (const schedule of [{ on: "18:00" }, {}, { on: "6", off: "7" }]) {
    assert.equal((await patch(app, "hall", { schedule })).status, 422);
  }
  assert.equal((await patch(app, "hall", { name: null })).status, 422);
  assert.deepEqual((await send(app, "/plugs/hall")).body.schedule, { on: "18:00", off: "23:30" });
});
