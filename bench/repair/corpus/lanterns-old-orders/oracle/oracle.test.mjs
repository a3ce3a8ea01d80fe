import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { build } from "../src/app.js";
import { pieces } from "../src/totals.js";

test("a parcel of an old order", async () => {
  const answer = await send(build(), "/orders/1/parcel");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { id: 1, pieces: 2, big: false });
  assert.equal(pieces({ id: 9, version: 1, items: [{ pieces: 3 }, { pieces: 4 }] }), 7);
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(build(), "/orders/2/parcel")).body, { id: 2, pieces: 11, big: true });
  assert.equal(pieces({ version: 2, lines: [] }), 0);
  assert.deepEqual((await send(build(), "/orders")).body[0], { id: 1, total: 1800 });
});
