import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { cleaned } from "../src/clean.js";
import { send } from "./kit.mjs";

const ids = async (query) => {
  const { status, body } = await send(createApp(), `/jobs${query}`);
  assert.equal(status, 200);
  return body.jobs.map(({ id }) => id);
};

test("search", async () => {
  assert.deepEqual(await ids("?text=%20Developer&city=Lyon"), [2]);
  assert.deepEqual(await ids("?text=DEVELOPER%20"), [2, 4]);
  assert.deepEqual(await ids("?city=%20&minimum=34000"), [2, 3, 4]);
  assert.deepEqual(await ids("?city=metz&city=lyon"), [3]);
  assert.deepEqual(await ids("?size=2&page=2"), [3, 4]);
  assert.deepEqual(await ids(""), [1, 2, 3, 4]);
});

test("the rest", async () => {
  assert.deepEqual(cleaned({ a: " X " }), { a: "x" });
  assert.equal((await send(createApp(), "/jobs/9")).status, 404);
  assert.equal((await send(createApp(), "/health")).status, 200);
});
