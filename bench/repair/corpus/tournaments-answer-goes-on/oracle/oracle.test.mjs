import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../app.js";

test("too few players: refused, and the team is not registered", async () => {
  const answer = await send(app, "/tournaments/spring/teams", { json: { name: "Owls", players: ["a", "b"] } });
  assert.equal(answer.status, 400);
  assert.deepEqual(answer.body, { message: "a team has 5 players" });
  assert.deepEqual((await send(app, "/tournaments/spring/teams")).body, []);
});

test("the others are as they were", async () => {
  const players = ["a", "b", "c", "d", "e"];
  const made = await send(app, "/tournaments/spring/teams", { json: { name: "Owls", players } });
  assert.equal(made.status, 201);
  assert.deepEqual(made.body, { name: "Owls", number: 1 });
  assert.equal((await send(app, "/tournaments/spring/teams", { json: { name: "owls", players } })).status, 409);
});
