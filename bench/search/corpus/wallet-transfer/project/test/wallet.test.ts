import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Refused, Wallets } from "../src/wallet.ts";

let wallets: Wallets;

beforeEach(() => {
  wallets = new Wallets();
  wallets.open("ada", 100);
  wallets.open("bob");
});

test("a transfer", () => {
  wallets.transfer("ada", "bob", 30);
  assert.equal(wallets.balance("ada"), 70);
  assert.equal(wallets.balance("bob"), 30);
});

test("everything", () => {
  wallets.transfer("ada", "bob", 100);
  assert.equal(wallets.balance("ada"), 0);
});

test("not enough money", () => {
  assert.throws(() => wallets.transfer("ada", "bob", 101), Refused);
  assert.equal(wallets.balance("ada"), 100);
  assert.equal(wallets.balance("bob"), 0);
  assert.deepEqual(wallets.entries, []);
});

test("unknown receiver", () => {
  assert.throws(() => wallets.transfer("ada", "eve", 10), Refused);
  assert.equal(wallets.balance("ada"), 100);
});

test("odd amounts", () => {
  for (const amount of [0, -5, 1.5, Number.NaN]) assert.throws(() => wallets.transfer("ada", "bob", amount), Refused);
});

test("to oneself", () => {
  assert.throws(() => wallets.transfer("ada", "ada", 10), Refused);
});

test("a second wallet", () => {
  assert.throws(() => wallets.open("ada", 5), Refused);
  assert.equal(wallets.balance("ada"), 100);
});

test("turnover", () => {
  wallets.transfer("ada", "bob", 30);
  wallets.transfer("bob", "ada", 10);
  wallets.transfer("ada", "bob", 5);
  assert.deepEqual(wallets.turnover("ada"), { in: 10, out: 35 });
});
