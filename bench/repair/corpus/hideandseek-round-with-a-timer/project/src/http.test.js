import assert from "node:assert/strict";
import { once } from "node:events";
import test from "node:test";
import { Games } from "./games.js";
import { createServer } from "./http.js";

async function served(run) {
  const games = new Games();
  const server = createServer(games).listen(0);
  await once(server, "listening");
  const ask = async (path, body) => {
    const init = body && { method: "POST", body: JSON.stringify(body) };
    const answer = await fetch(`http://127.0.0.1:${server.address().port}${path}`, init);
    return { status: answer.status, body: await answer.json() };
  };
  await run(ask, games);
  server.closeAllConnections();
  server.close();
}

test("a round", () =>
  served(async (ask, games) => {
    const { id } = (await ask("/games", { place: "Attic" })).body;
    assert.equal((await ask(`/games/${id}/round`, {})).status, 409);
    await ask(`/games/${id}/players`, { name: "Bo" });
    await ask(`/games/${id}/players`, { name: "Cy" });
    const started = await ask(`/games/${id}/round`, { seconds: 60 });
    assert.deepEqual(started.body, { id, place: "Attic", state: "running", players: 2, seeker: null });
    games.end(games.get(id));
    assert.equal((await ask(`/games/${id}`)).body.seeker, "Bo");
  }));

test("no games", () => served(async (ask) => assert.deepEqual(await ask("/games"), { status: 200, body: [] })));

test("refusals", () =>
  served(async (ask) => {
    assert.equal((await ask("/games/none")).status, 404);
    assert.equal((await ask("/elsewhere")).status, 404);
  }));
