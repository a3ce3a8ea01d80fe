import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import index from "../lib/index.js";
import ledgers from "../lib/ledger.js";

test("the first sale of a breed", async () => {
  const app = index.start();
  const answer = await send(app, "/sales", { json: { breed: "Galloway", cents: 184000, buyer: "Ros" } });
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.body, { average: 184000 });
  assert.deepEqual((await send(app, "/sales", { json: { breed: "Galloway", cents: 100000 } })).body, { average: 142000 });
  assert.deepEqual((await send(app, "/breeds/Galloway")).body, { average: 142000, last: 100000 });
  assert.deepEqual((await send(app, "/buyers/Ros")).body, ["Galloway"]);
});

test("breeds are apart", () => {
  const ledger = new ledgers.Ledger([]);
  ledger.sale({ breed: "A", cents: 10 });
  ledger.sale({ breed: "B", cents: 30 });
  assert.equal(ledger.average("A"), 10);
  assert.equal(ledger.average("C"), null);
});
