import assert from "node:assert/strict";
import test from "node:test";
import apps from "../src/app.js";
import stores from "../src/lobbies.js";
import { send } from "./kit.mjs";

test("a player joins while the lobby counts down", async () => {
  const lobbies = new stores.Lobbies();
  const lobby = lobbies.open("OWL", "Pia");
  lobby.countDown();
  const { startsAt } = lobby;
  const answer = await send(apps.createApp(lobbies), "/lobbies/OWL/players", { json: { name: "Jo" } });
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.body, { code: "OWL", players: ["Pia", "Jo"], state: "counting down", startsAt });
  assert.deepEqual(lobby.players, ["Pia", "Jo"]);
});

test("what is told of a lobby is the same everywhere, and has no timer in it", async () => {
  const app = apps.createApp();
  await send(app, "/lobbies", { json: { code: "CAT", host: "Ed" } });
  const joined = await send(app, "/lobbies/CAT/players", { json: { name: "Jo" } });
  assert.deepEqual(joined.body, { code: "CAT", players: ["Ed", "Jo"], state: "waiting", startsAt: null });
  assert.deepEqual((await send(app, "/lobbies")).body, [joined.body]);
  assert.equal((await send(app, "/lobbies/CAT/start", { method: "POST" })).body.state, "counting down");
  assert.deepEqual((await send(app, "/lobbies/CAT/stop", { method: "POST" })).body, joined.body);
  assert.equal((await send(app, "/lobbies/DOG/players", { json: { name: "Jo" } })).status, 404);
});

test("a countdown can still be stopped", () => {
  const lobby = new stores.Lobbies().open("OWL", "Pia");
  lobby.countDown();
  lobby.stop();
  assert.deepEqual([lobby.state, lobby.startsAt], ["waiting", null]);
});
