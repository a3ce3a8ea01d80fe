import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { createApp } from "../app.js";
import { Shows } from "../models/shows.js";

let server;
let base;

before(async () => {
  server = createApp(new Shows()).listen(0);
  await once(server, "listening");
  base = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

test("a show", async () => {
  const answer = await fetch(`${base}/shows/17`);
  assert.deepEqual(await answer.json(), { id: "17", venue: "Paradiso", songs: 3 });
  assert.equal((await fetch(`${base}/shows/99`)).status, 404);
});

test("its songs", async () => {
  assert.equal((await (await fetch(`${base}/shows/17/songs`)).json())[1].title, "Tin Roof");
  assert.equal((await fetch(`${base}/shows/17/songs/8`)).status, 404);
});
