import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.ts";
import { Stock } from "../src/stock.ts";
import { send } from "./kit.mjs";

const make = () => createApp(new Stock({ "basket-4": 2, blanket: 3 }));
const order = (app, ...lines) =>
  send(app, "/orders", { json: { customer: "Ann", lines: lines.map(([sku, quantity]) => ({ sku, quantity })) } });

test("an order with a short line is refused, and nothing comes of it", async () => {
  for (const lines of [
    [["blanket", 4]],
    [["basket-4", 2], ["blanket", 4]],
    [["blanket", 4], ["basket-4", 2]],
    // Which of the two is told is left open.
    [["blanket", 4], ["basket-4", 5]],
  ]) {
    const app = make();
    const thrown = [];
    app.use((error, _req, _res, next) => {
      thrown.push(error);
      next(error);
    });
    const answer = await order(app, ...lines);
    assert.deepEqual(thrown, []);
    assert.equal(answer.status, 409);
    assert.match(answer.body.error, /only \d left of (blanket|basket-4)/);
    assert.deepEqual((await send(app, "/orders")).body, []);
    assert.equal((await send(app, "/stock/basket-4")).body.free, 2);
    assert.equal((await send(app, "/stock/blanket")).body.free, 3);
  }
});

test("other orders as before", async () => {
  const app = make();
  assert.equal((await order(app, ["blanket", 3], ["basket-4", 1])).status, 201);
  assert.equal((await send(app, "/stock/blanket")).body.free, 0);
  assert.deepEqual((await order(app, ["blanket", 1])).body, { error: "only 0 left of blanket" });
  assert.equal((await order(app)).status, 201);
  assert.equal((await send(app, "/orders", { json: { lines: [] } })).status, 400);
  assert.equal((await send(app, "/orders")).body.length, 2);
});
