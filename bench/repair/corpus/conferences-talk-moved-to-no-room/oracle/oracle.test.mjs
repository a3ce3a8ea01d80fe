import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { memoryTable } from "../src/table.js";

const app = () =>
  createApp(
    memoryTable([
      { id: 1, title: "A", room_id: 4, starts_at: "10:00" },
      { id: 2, title: "B", room_id: 4, starts_at: "11:00" },
    ]),
  );
const slot = (to, json, id = 1) => send(to, `/talks/${id}/slot`, { method: "PUT", json });

test("a talk is moved to the room that was sent", async () => {
  const answer = await slot(app(), { room_id: 5, starts_at: "11:00" });
  assert.deepEqual([answer.status, answer.body], [200, { id: 1, title: "A", room_id: 5, starts_at: "11:00" }]);
});

test("but not into another one", async () => {
  const one = app();
  assert.equal((await slot(one, { room_id: 4, starts_at: "11:00" })).status, 409);
  assert.equal((await slot(one, { room_id: 4, starts_at: "12:00" })).status, 200);
  assert.equal((await slot(one, { room_id: 4, starts_at: "11:00" }, 9)).status, 404);
});
