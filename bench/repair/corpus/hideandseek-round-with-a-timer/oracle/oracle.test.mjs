import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { Games } from "../src/games.js";
import { createServer } from "../src/http.js";

function running() {
  const games = new Games();
  const game = games.open("Park");
  games.join(game, "Nils");
  games.join(game, "Adaeze");
  games.start(game, 60);
  return { games, game };
}

test("the list tells of a running game what the game itself tells", async () => {
  const { games, game } = running();
  games.open("Attic");
  const answer = await send(createServer(games), "/games");
  assert.equal(answer.status, 200);
  assert.equal(answer.body.length, 2);
  assert.deepEqual(answer.body[0], { id: game.id, place: "Park", state: "running", players: 2, seeker: null });
  assert.deepEqual(answer.body[0], (await send(createServer(games), `/games/${game.id}`)).body);
});

test("the timer still ends the round", async () => {
  const games = new Games();
  const game = games.open("Park");
  games.join(game, "Nils");
  games.join(game, "Adaeze");
  games.start(game, 0.01);
  for (let i = 0; i < 100 && game.state !== "over"; i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  const answer = await send(createServer(games), "/games");
  assert.deepEqual([answer.body[0].state, answer.body[0].seeker], ["over", "Nils"]);
});
