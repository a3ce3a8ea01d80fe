import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { Games } from "../src/games.js";

const headers = { "x-branch": "north" };

test("too few players", async () => {
  const answer = await send(createApp(), "/games", { headers, json: { arena: "volcano", players: 0 } });
  assert.deepEqual([answer.status, answer.body], [422, { error: "between 2 and 20 players" }]);
});

test("every other refusal is answered as well", async () => {
  const arena = await send(createApp(), "/games", { headers, json: { arena: "containers", players: 4 } });
  assert.deepEqual([arena.status, arena.body], [404, { error: "no such arena" }]);
  const gone = await send(createApp(), "/games/7", { method: "DELETE", headers });
  assert.deepEqual([gone.status, gone.body], [404, { error: "no such game" }]);
});

test("a game that takes its time, and one that fails", async () => {
  class Slow extends Games {
    of() {
      throw new Error("no memory");
    }
  }
  const app = createApp(new Slow());
  app.silent = true;
  const told = [];
  app.on("error", (error) => told.push(error.message));
  const answer = await send(app, "/games", { headers });
  assert.deepEqual([answer.status, answer.body], [500, { error: "internal error" }]);
  assert.deepEqual(told, ["no memory"]);
});

test("what is right is booked", async () => {
  const answer = await send(createApp(), "/games", { headers, json: { arena: "bunker", players: 20 } });
  assert.deepEqual([answer.status, answer.body], [201, { id: 1, branch: "north", arena: "bunker", players: 20 }]);
});
