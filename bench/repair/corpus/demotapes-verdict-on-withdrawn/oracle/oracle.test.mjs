import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app";
import { createClient } from "../src/db/client";
import { send } from "./kit.mjs";

const judge = (app, id) => send(app, `/tapes/${id}`, { method: "PATCH", json: { verdict: "ok" } });

test("a tape that is not there is not found", async () => {
  const app = createApp();
  const unknown = await judge(app, 41);
  assert.equal(unknown.status, 404);
  assert.ok(unknown.body.error);
  await send(app, "/tapes/1", { method: "DELETE" });
  assert.equal((await judge(app, 1)).status, 404);
  assert.equal((await send(app, "/tapes")).body.length, 1);
  assert.equal((await judge(app, 2)).body.verdict, "ok");
});

test("any other error of the database stays one", async () => {
  const db = createClient([{ id: 1, band: "a", title: "b", verdict: null }]);
  db.tape.update = async () => {
    throw new Error("connection lost");
  };
  assert.equal((await judge(createApp(db), 1)).status, 500);
});
