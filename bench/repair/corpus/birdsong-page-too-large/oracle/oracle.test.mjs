import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.mjs";
import { paging } from "../src/paging.mjs";

test("who asks for too many gets as many as a page may hold", async () => {
  const answer = await send(app, "/recordings?species=wren&limit=500");
  assert.equal(answer.status, 200);
  assert.equal(answer.body.limit, 100);
  assert.equal(answer.body.items.length, 100);
});

test("the offset goes with it", () => {
  assert.deepEqual(paging({ page: "3", limit: "101" }), { number: 3, limit: 100, offset: 200 });
});

test("smaller pages and faults are as they were", async () => {
  assert.deepEqual(paging({ page: "2", limit: "100" }), { number: 2, limit: 100, offset: 100 });
  assert.equal((await send(app, "/recordings?limit=7")).body.items.length, 7);
  assert.equal((await send(app, "/recordings?limit=0")).status, 400);
});
