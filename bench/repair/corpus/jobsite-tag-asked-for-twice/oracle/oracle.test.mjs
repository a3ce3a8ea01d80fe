import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";

const { default: app } = await import("../app.js");
const ids = async (query) => {
  const { status, body } = await send(app, `/jobs${query}`);
  assert.equal(status, 200);
  return body.jobs.map(({ id }) => id);
};

test("all tags count, however they are given", async () => {
  assert.deepEqual(await ids("?tag=node&tag=remote"), [3]);
  assert.deepEqual(await ids("?tag=remote&tag=linux"), [2]);
  assert.deepEqual(await ids("?tag=node&tag=sql,remote"), []);
  assert.deepEqual(await ids("?tag=node,remote"), [3]);
  assert.deepEqual(await ids("?tag=node"), [1, 3]);
  assert.deepEqual(await ids("?tag="), [1, 2, 3]);
  assert.deepEqual(await ids(""), [1, 2, 3]);
});
