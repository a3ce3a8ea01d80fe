import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../app.mjs";
import { board } from "../board.mjs";

test("delayed trains", async () => {
  const answer = await send(app, "/boards/BRN?delayed=1");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body.rows, [
    { line: "IC8", to: "Brig", time: "10:19", delay: 12 },
    { line: "IR66", to: "Biel", time: "00:02", delay: 4 },
  ]);
  assert.deepEqual(board([], { onlyDelayed: true }), []);
});

test("all trains", async () => {
  const { rows } = (await send(app, "/boards/BRN")).body;
  assert.deepEqual(rows.map(({ line }) => line), ["S1", "IC8", "IR66"]);
  assert.equal(rows[0].delay, 0);
});
