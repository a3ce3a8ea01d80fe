import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { createClient } from "../src/db/client.js";
import { PrismaClientKnownRequestError } from "../src/db/errors.js";
import { send } from "./kit.mjs";

test("a day that is taken is refused as what is taken elsewhere", async () => {
  const app = createApp(createClient());
  await send(app, "/venues", { json: { slug: "barn", seats: 80 } });
  const day = "2026-07-04";
  assert.equal((await send(app, "/venues/barn/bookings", { json: { day, name: "a" } })).status, 201);
  const answer = await send(app, "/venues/barn/bookings", { json: { day, name: "b" } });
  assert.equal(answer.status, 409);
  assert.equal(answer.body.error, "taken");
  // Whether it is the index's name or is told in other words is left open, not whether it is text.
  assert.equal(typeof answer.body.on, "string");
  assert.match(answer.body.on, /day/);
  assert.equal((await send(app, "/venues/barn/bookings")).body.length, 1);
});

test("fields are told as before", async () => {
  const failing = (error) => {
    const db = createClient();
    db.venue.create = async () => {
      throw error;
    };
    return send(createApp(db), "/venues", { json: { slug: "x" } });
  };
  const known = (code, meta) => new PrismaClientKnownRequestError("no", { code, meta });
  const two = await failing(known("P2002", { target: ["slug", "city"] }));
  assert.deepEqual([two.status, two.body], [409, { error: "taken", on: "slug, city" }]);
  assert.equal((await failing(known("P2025", {}))).status, 404);
  assert.equal((await failing(known("P2003", {}))).status, 500);
  assert.equal((await failing(new Error("database is down"))).status, 500);
});
