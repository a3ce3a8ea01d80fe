import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import build from "../app.js";
import cursor from "../cursor.js";
import stores from "../store.js";

async function all(count) {
  const pages = [];
  let next;
  do {
    const answer = await send(build(stores.createStore(count)), next ? `/suppliers?cursor=${next}` : "/suppliers");
    assert.equal(answer.status, 200);
    pages.push(answer.body.items.map((one) => one.id));
    ({ next } = answer.body);
    assert.ok(pages.length < 9, "an end is reached");
  } while (next);
  return pages.flat();
}

test("clients that follow the cursors reach the end", async () => {
  assert.deepEqual(await all(6), [1, 2, 3, 4, 5, 6]);
  assert.deepEqual(await all(7), [1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(await all(0), []);
});

test("past the end there is nothing", async () => {
  const { status, body } = await send(build(), `/suppliers?cursor=${cursor.encode(6)}`);
  assert.equal(status, 200);
  assert.deepEqual(body.items, []);
  assert.ok([null, undefined].includes(body.next), "no page follows");
});

test("the others are as they were", async () => {
  const { body } = await send(build(), "/suppliers");
  assert.equal(body.next, cursor.encode(3));
  assert.equal((await send(build(), "/suppliers?cursor=zz")).status, 400);
});
