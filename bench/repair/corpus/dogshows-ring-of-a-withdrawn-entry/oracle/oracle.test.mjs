import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { connect } from "../src/db/index.js";
import { send } from "./kit.mjs";

const move = (app, id, ring) => send(app, `/entries/${id}`, { method: "PATCH", json: { ring } });

test("an entry that is gone", async () => {
  const app = createApp();
  await send(app, "/entries/3", { method: "DELETE" });
  for (const id of [3, 4, "x"]) {
    const { status, body } = await move(app, id, 3);
    assert.equal(status, 404, String(id));
    assert.deepEqual(body, { error: "Entry not found" });
  }
  assert.equal((await send(app, "/entries")).body.length, 2);
});

test("an entry that is there, and a ring that is not", async () => {
  const app = createApp();
  assert.deepEqual((await move(app, 1, 6)).body, { id: 1, dog: "Bruno vom Moor", breed: "Leonberger", ring: 6 });
  assert.equal((await send(app, "/entries/1")).body.ring, 6);
  assert.equal((await move(app, 1, 0)).status, 400);
});

test("what else goes wrong in the database is still an error of the server", async () => {
  const db = connect();
  db.entry.update = async () => {
    throw Object.assign(new Error("no connection"), { code: "P1001" });
  };
  assert.equal((await move(createApp(db), 1, 2)).status, 500);
});
