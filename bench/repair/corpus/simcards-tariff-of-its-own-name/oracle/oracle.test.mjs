import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.js";

test("a card is put on a tariff", async () => {
  await send(app, "/cards/12", { method: "PUT" });
  const answer = await send(app, "/cards/12/tariff", { json: { tariff: "trip" } });
  assert.deepEqual([answer.status, answer.body], [200, { iccid: "12", tariff: "trip", left: 8 }]);
  assert.equal((await send(app, "/cards/12/tariff", { json: { tariff: "mini" } })).body.left, 1);
});

test("but not on one that there is not", async () => {
  await send(app, "/cards/13", { method: "PUT" });
  const answer = await send(app, "/cards/13/tariff", { json: { tariff: "gold" } });
  assert.equal(answer.status, 422);
  assert.match(answer.body.error, /gold/);
});
