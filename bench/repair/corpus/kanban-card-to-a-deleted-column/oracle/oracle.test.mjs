import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { memoryBoards } from "../src/boards.js";

const move = (app, card, body) => send(app, `/boards/b1/cards/${card}`, { method: "PATCH", json: body });
const ids = async (app) =>
  (await send(app, "/boards/b1")).body.columns.map((column) => column.cards.map((card) => card.id));

test("a column that is gone", async () => {
  const app = createApp(memoryBoards());
  const answer = await move(app, "c1", { columnId: "archive" });
  assert.equal(answer.status, 404);
  assert.equal(answer.body.code, "column_not_found");
  // The card must still be where it was.
  assert.deepEqual(await ids(app), [["c1", "c2"], [], ["c3"]]);
  assert.equal((await move(app, "c1", { columnId: "archive", position: 0 })).status, 404);
  assert.deepEqual(await ids(app), [["c1", "c2"], [], ["c3"]]);
});

test("moves", async () => {
  const app = createApp(memoryBoards());
  assert.equal((await move(app, "c2", { columnId: "todo", position: 0 })).body.title, "Favicon");
  assert.equal((await move(app, "c1", { columnId: "doing" })).status, 200);
  assert.deepEqual(await ids(app), [["c2"], ["c1"], ["c3"]]);
  assert.equal((await move(app, "c9", { columnId: "doing" })).body.code, "card_not_found");
});
