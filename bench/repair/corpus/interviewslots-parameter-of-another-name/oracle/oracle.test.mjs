import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);
const { createApp } = require("../src/app.js");
const { Database } = require("../src/db/database.js");
const ids = async (path) => {
  const answer = await send(createApp(), path);
  assert.equal(answer.status, 200, answer.text);
  return answer.body.slots.map(({ id }) => id);
};

test("a recruiter's own slots", async () => {
  assert.deepEqual(await ids("/recruiters/r-2/slots"), [2, 3]);
  assert.deepEqual(await ids("/recruiters/r-2/slots?from=2026-04-01"), [3]);
  assert.deepEqual(await ids("/recruiters/r-1/slots"), [1]);
  assert.deepEqual(await ids("/recruiters/nobody/slots"), []);
});

test("the others are as they were", async () => {
  assert.deepEqual(await ids("/recruiters/r-2/slots/free"), [3]);
  assert.deepEqual(await ids("/candidates/c-9/slots"), [2]);
  await assert.rejects(new Database().from("slots").where({ recruiter_id: undefined }).select(), /Undefined binding/);
});
