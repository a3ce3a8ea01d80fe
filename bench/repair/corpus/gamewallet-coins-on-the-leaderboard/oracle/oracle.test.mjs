import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";

test("coins are texts of digits", async () => {
  const answer = await send(createApp(), "/leaderboard?top=2");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    players: [
      { player: "ada", coins: "9007199254740995", level: 91 },
      { player: "zora", coins: "9007199254740993", level: 88 },
    ],
  });
  assert.equal((await send(createApp(), "/leaderboard")).body.players.length, 3);
});

test("wallets stay as they are", async () => {
  const { body } = await send(createApp(), "/players/pim/wallet", { json: { coins: "9007199254740993" } });
  assert.deepEqual(body, { coins: "9007199254742193" });
});
