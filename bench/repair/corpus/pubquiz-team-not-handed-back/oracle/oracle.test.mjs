import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import application from "../lib/app.js";

const opened = async () => {
  const app = application.build();
  const night = await app.store.addNight({ pub: "Anchor", date: "2026-02-03" });
  return { app, path: `/nights/${night.id}` };
};

test("a team that was entered is answered with its id", async () => {
  const { app, path } = await opened();
  const answer = await send(app, `${path}/teams`, { json: { name: "Otters", players: ["Jo", "Mae"] } });
  assert.equal(answer.status, 201);
  const { id, ...team } = answer.body;
  assert.deepEqual(team, { name: "Otters", players: 2, points: 0 });
  const scored = await send(app, `/teams/${id}/points`, { json: { points: 4 } });
  assert.deepEqual([scored.status, scored.body.points], [200, 4]);
});

test("it is entered once and stands in the table", async () => {
  const { app, path } = await opened();
  const first = await send(app, `${path}/teams`, { json: { name: "Otters" } });
  const second = await send(app, `${path}/teams`, { json: { name: "Owls" } });
  const { body } = await send(app, `${path}/table`);
  assert.deepEqual(body.map((row) => row.name), ["Otters", "Owls"]);
  assert.deepEqual(body.map((row) => row.id), [first.body.id, second.body.id]);
});
