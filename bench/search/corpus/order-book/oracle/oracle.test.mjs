import assert from "node:assert/strict";
import { test } from "node:test";
import { Market } from "../src/market.ts";

test("a series of orders", () => {
  const market = new Market();
  const place = (id, side, price, quantity) =>
    market.place({ id, side, price, quantity }).map((trade) => `${trade.buyer}<${trade.seller} ${trade.quantity}@${trade.price}`);
  assert.deepEqual(place("a", "sell", 20, 4), []);
  assert.deepEqual(place("b", "sell", 18, 3), []);
  assert.deepEqual(place("c", "sell", 18, 2), []);
  assert.deepEqual(place("d", "buy", 17, 1), []);
  assert.deepEqual(place("e", "buy", 19, 4), ["e<b 3@18", "e<c 1@18"]);
  assert.deepEqual(place("f", "buy", 25, 10), ["f<c 1@18", "f<a 4@20"]);
  assert.deepEqual(place("g", "sell", 15, 8), ["f<g 5@25", "d<g 1@17"]);
  assert.deepEqual(place("h", "buy", 14, 1), []);
  assert.deepEqual(market.sells, [{ id: "g", side: "sell", price: 15, quantity: 2 }]);
  assert.deepEqual(market.buys, [{ id: "h", side: "buy", price: 14, quantity: 1 }]);
});

test("a placed order is left alone", () => {
  const order = { id: "x", side: "buy", price: 5, quantity: 2 };
  const market = new Market();
  market.place(order);
  market.place({ id: "y", side: "sell", price: 1, quantity: 1 });
  assert.equal(order.quantity, 2);
  assert.equal(market.buys[0].quantity, 1);
});
