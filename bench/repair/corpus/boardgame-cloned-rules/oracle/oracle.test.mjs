import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.ts";
import { newGame } from "../src/game.ts";
import { move } from "../src/moves.ts";
import { send } from "./kit.mjs";

test("a game", async () => {
  const app = createApp();
  await send(app, "/games", { json: { variant: "short" } });
  const answer = await send(app, "/games/1/moves", { json: { field: 4 } });
  assert.deepEqual(answer.body, { turn: "white", winner: null, stones: { black: [4], white: [] } });
  assert.equal((await send(app, "/games/1/moves", { json: { field: 9 } })).body.turn, "white");
});

test("moves are made on copies of plain data", () => {
  const game = newGame("long");
  const next = move(game, 3);
  assert.deepEqual([game.stones.black, next.stones.black], [[], [3]]);
  assert.deepEqual(JSON.parse(JSON.stringify(next)), next);
  const stored = JSON.parse(JSON.stringify(next));
  assert.deepEqual(move(stored, 7).stones, { black: [3], white: [7] });
});
