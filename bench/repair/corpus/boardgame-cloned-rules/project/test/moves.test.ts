import assert from "node:assert/strict";
import test from "node:test";
import request from "supertest";
import { createApp } from "../src/app.ts";
import { move } from "../src/moves.ts";

test("moves", () => {
  const game = { variant: "short", stones: { black: [1, 2], white: [3, 4] }, turn: "black" as const, winner: null };
  assert.equal(move(game, 4), game);
  assert.equal(move(game, 5).winner, "black");
  assert.deepEqual(game.stones.black, [1, 2]);
});

test("a new game", async () => {
  await request(createApp()).post("/games").send({ variant: "short" }).expect(201, { id: 1 });
  await request(createApp()).post("/games").send({ variant: "chess" }).expect(422);
});
