import assert from "node:assert/strict";
import test from "node:test";
import { app } from "../src/app.ts";
import { send } from "./kit.mjs";

test("a guide whom nobody has rated has no stars, as a walk", async () => {
  const { status, body } = await send(app, "/guides/sunna");
  assert.equal(status, 200);
  assert.equal(body.name, "Sunna");
  assert.equal(body.ratings.count, 0);
  assert.equal(body.ratings.stars, null);
  // Null as the stars are, or left out.
  assert.equal(body.ratings.lowest ?? null, null);
});

test("rated guides and walks", async () => {
  assert.deepEqual((await send(app, "/guides/lilja")).body.ratings, { count: 1, stars: 3, lowest: 3 });
  assert.deepEqual((await send(app, "/walks/tongue")).body.ratings, { count: 1, stars: 4 });
  assert.equal((await send(app, "/guides/nobody")).status, 404);
});
