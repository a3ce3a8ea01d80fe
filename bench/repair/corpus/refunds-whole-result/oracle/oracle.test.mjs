import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import apps from "../lib/app.js";
import pools from "../lib/pool.js";
import queries from "../lib/queries.js";

test("what was refunded is taken off", async () => {
  const answer = await send(apps.createApp(), "/customers/c1/balance");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { name: "Ruby", cents: 5000 });
});

test("refunds are rows as orders are", async () => {
  const pool = new pools.Pool({ refunds: [{ order: 1, cents: 2 }, { order: 3, cents: 4 }] });
  assert.deepEqual(await queries.refunds(pool, 3), [{ order: 3, cents: 4 }]);
  assert.deepEqual(await queries.refunds(pool, 7), []);
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(apps.createApp(), "/customers/c2/balance")).body, { name: "Sol", cents: 0 });
  assert.equal((await send(apps.createApp(), "/customers/x/balance")).status, 404);
});
