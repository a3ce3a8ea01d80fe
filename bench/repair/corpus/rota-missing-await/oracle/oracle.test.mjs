import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.mjs";
import { createDb } from "../src/db.mjs";
import { coverage } from "../src/schedule.mjs";

const db = createDb([
  { id: 1, day: "mon", person: "Bo", from: 22, to: 6 },
  { id: 2, day: "mon", person: "Ada", from: 6, to: 14 },
  { id: 3, day: "mon", person: "Cy", from: 14, to: 22 },
  { id: 4, day: "tue", person: "Cy", from: 14, to: 22 },
  { id: 5, day: "tue", person: "Di", from: 20, to: 23 },
]);

test("coverage", async () => {
  assert.deepEqual((await send(createApp(db), "/days/mon/coverage")).body, { day: "mon", covered: 24, complete: true });
  assert.deepEqual((await send(createApp(db), "/days/tue/coverage")).body, { day: "tue", covered: 9, complete: false });
  assert.deepEqual(await coverage(db, "sun"), { day: "sun", covered: 0, complete: false });
});

test("plans are as they were", async () => {
  assert.deepEqual((await send(createApp(db), "/days/tue")).body, { shifts: [{ id: 4, person: "Cy", hours: 8 }, { id: 5, person: "Di", hours: 3 }] });
  assert.equal((await send(createApp(db), "/shifts/77")).status, 404);
});
