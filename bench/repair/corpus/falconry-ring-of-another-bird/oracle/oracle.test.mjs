import assert from "node:assert/strict";
import test from "node:test";
import { openClient } from "../src/db/client.ts";
import { buildServer } from "../src/server.ts";
import { send } from "./kit.mjs";

const setup = async () => {
  const db = openClient();
  const app = buildServer(db);
  await send(app, "/keepers", { json: { licence: "K-1", name: "Runa" } });
  const enter = (ring, species = "Merlin", keeperId = 1) => send(app, "/birds", { json: { ring, species, keeperId } });
  return { app, db, enter };
};

test("a ring that another bird has is told as a licence that is taken", async () => {
  const { db, enter } = await setup();
  assert.equal((await enter("CH-9", "Peregrine")).status, 201);
  for (const ring of ["CH-9", "ch-9"]) {
    const again = await enter(ring, "Kestrel");
    assert.equal(again.status, 409);
    assert.deepEqual(again.body, { error: "taken", field: "ring" });
  }
  assert.deepEqual(await db.bird.findMany(), [{ id: 1, ring: "CH-9", species: "Peregrine", keeperId: 1 }]);
});

test("no other failure is told so", async () => {
  const { app, enter } = await setup();
  // What is said of a keeper that nobody knows is open, but it is no ring that is taken.
  const stranger = await enter("CH-8", "Merlin", 77);
  assert.ok(stranger.status >= 400 && stranger.body.field !== "ring", stranger.text);
  assert.equal((await enter("x")).status, 400);
  assert.equal((await send(app, "/keepers", { json: { licence: "K-1", name: "Odo" } })).body.field, "licence");
  assert.equal((await send(app, "/birds/none")).status, 404);
});
