import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { memoryTable } from "../src/table.js";
import { move, rename, talk } from "../src/talks.js";
import { readTitle, writeTalk } from "../src/wire.js";

let table;
beforeEach(() => {
  table = memoryTable([
    { id: 1, title: "A", room_id: 4, starts_at: "10:00" },
    { id: 2, title: "B", room_id: 4, starts_at: "11:00" },
  ]);
});

test("a talk is moved where nobody is", async () => {
  assert.equal(await move(table, { id: 1 }, { roomId: 5, startsAt: "11:00" }), true);
  assert.deepEqual(await talk(table, 1), { id: 1, title: "A", roomId: 5, startsAt: "11:00" });
  assert.equal(await move(table, { id: 1 }, { roomId: 4, startsAt: "11:00" }), false);
});

test("a title", async () => {
  await rename(table, { id: 2 }, readTitle({ title: " C " }));
  assert.equal(writeTalk(await talk(table, 2)).title, "C");
});
