import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.js";
import { reads } from "../src/documents.js";

const errors = [];
app.use((error, req, res, next) => {
  errors.push(error);
  next(error);
});
const get = (user, id) => send(app, `/documents/${id}`, { headers: { "x-user": user } });

test("who may not read is refused once, and no read is noted", async () => {
  const answer = await get("paralegal", "d-2");
  assert.equal(answer.status, 403);
  assert.deepEqual(answer.body, { error: "not for you" });
  assert.deepEqual(errors, []);
  assert.deepEqual(reads, []);
});

test("who may read", async () => {
  assert.equal((await get("associate", "d-2")).body.title, "Settlement draft");
  assert.equal((await get("guest", "d-1")).status, 200);
  assert.equal((await get("guest", "d-7")).status, 404);
  assert.equal(reads.length, 2);
});
