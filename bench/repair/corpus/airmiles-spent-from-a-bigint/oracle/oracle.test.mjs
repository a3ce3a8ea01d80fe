import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { Ledger } from "../src/ledger.ts";

const redeem = (app, json, id = "88") => send(app, `/members/${id}/redemptions`, { json });

test("miles are spent", async () => {
  const app = createApp();
  const answer = await redeem(app, { miles: 12000, reward: "lounge" });
  assert.deepEqual([answer.status, answer.body], [201, { id: "88", miles: "18000" }]);
  assert.deepEqual((await redeem(app, { miles: "18000", reward: "wine" })).body, { id: "88", miles: "0" });
  assert.deepEqual((await redeem(app, { miles: 1, reward: "wine" })).body, { error: "not enough miles" });
});

test("a balance of more than a number holds keeps every mile", async () => {
  const ledger = new Ledger([{ member: "1", miles: 9007199254740993n, text: "import" }]);
  const answer = await redeem(createApp(ledger), { miles: 2, reward: "upgrade" }, "1");
  assert.equal(answer.body.miles, "9007199254740991");
  assert.equal(ledger.balance("1"), 9007199254740991n);
});

test("what is no number of miles is refused as for flights", async () => {
  for (const miles of [1.5, 0, -500, "many", null, undefined]) {
    const app = createApp();
    const answer = await redeem(app, { miles, reward: "lounge" });
    assert.equal(answer.status, 422, String(miles));
    assert.equal((await send(app, "/members/88")).body.miles, "30000");
  }
});

test("the others are as they were", async () => {
  assert.equal((await redeem(createApp(), { miles: 5, reward: "yacht" })).status, 404);
  const flight = await send(createApp(), "/members/88/flights", { json: { miles: 820, flight: "TP 571" } });
  assert.deepEqual(flight.body, { id: "88", miles: "30820" });
});
