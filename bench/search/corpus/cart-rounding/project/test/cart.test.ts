import assert from "node:assert/strict";
import { test } from "node:test";
import { euros, net, tax, totals } from "../src/cart.ts";

const line = (price: number, quantity: number, taxPercent: number) => ({ name: "thing", price, quantity, taxPercent });

test("net", () => {
  assert.equal(net(line(250, 3, 20)), 750);
});

test("tax without a rest", () => {
  assert.equal(tax(line(1000, 1, 19)), 190);
});

test("tax is rounded down below the half", () => {
  assert.equal(tax(line(101, 1, 20)), 20);
});

test("tax is rounded up from the half on", () => {
  assert.equal(tax(line(99, 1, 20)), 20);
  assert.equal(tax(line(50, 1, 7)), 4);
});

test("no lines", () => {
  assert.deepEqual(totals([]), { net: 0, tax: 0, gross: 0 });
});

test("totals", () => {
  assert.deepEqual(totals([line(199, 2, 19), line(50, 1, 7)]), { net: 448, tax: 80, gross: 528 });
});

test("euros", () => {
  assert.equal(euros(5), "0.05");
  assert.equal(euros(-12345), "-123.45");
});
