import assert from "node:assert/strict";
import { test } from "node:test";
import { Market } from "../src/market.ts";

const buy = (id: string, price: number, quantity: number) => ({ id, side: "buy" as const, price, quantity });
const sell = (id: string, price: number, quantity: number) => ({ id, side: "sell" as const, price, quantity });

test("the first order waits", () => {
  const market = new Market();
  assert.deepEqual(market.place(buy("b1", 10, 5)), []);
  assert.equal(market.buys.length, 1);
});

test("equal prices", () => {
  const market = new Market();
  market.place(sell("s1", 10, 5));
  assert.deepEqual(market.place(buy("b1", 10, 5)), [{ buyer: "b1", seller: "s1", price: 10, quantity: 5 }]);
  assert.deepEqual([market.buys, market.sells], [[], []]);
});

test("prices that do not meet", () => {
  const market = new Market();
  market.place(sell("s1", 11, 5));
  assert.deepEqual(market.place(buy("b1", 10, 5)), []);
});

test("the order that waited gives the price", () => {
  const market = new Market();
  market.place(sell("s1", 8, 5));
  assert.equal(market.place(buy("b1", 10, 5))[0]?.price, 8);
});

test("the best offer comes first", () => {
  const market = new Market();
  market.place(buy("b1", 10, 5));
  market.place(buy("b2", 12, 5));
  assert.deepEqual(
    market.place(sell("s1", 9, 7)).map(({ buyer, price, quantity }) => [buyer, price, quantity]),
    [["b2", 12, 5], ["b1", 10, 2]],
  );
});

test("what is left waits", () => {
  const market = new Market();
  market.place(sell("s1", 10, 3));
  market.place(buy("b1", 10, 5));
  assert.deepEqual(market.buys, [buy("b1", 10, 2)]);
});
