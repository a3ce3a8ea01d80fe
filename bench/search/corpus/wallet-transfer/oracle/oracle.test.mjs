import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused, Wallets } from "../src/wallet.ts";

const OWNERS = ["a", "b", "c"];

function opened() {
  const wallets = new Wallets();
  OWNERS.forEach((owner, index) => wallets.open(owner, index * 10));
  return wallets;
}

test("every transfer", () => {
  for (const from of [...OWNERS, "x"])
    for (const to of [...OWNERS, "y"])
      for (const amount of [-1, 0, 0.5, 1, 9, 10, 11, 20, 21]) {
        const wallets = opened();
        const had = OWNERS.indexOf(from) * 10;
        const isGood =
          from !== to && OWNERS.includes(from) && OWNERS.includes(to) && Number.isInteger(amount) && amount > 0 && amount <= had;
        if (isGood) wallets.transfer(from, to, amount);
        else assert.throws(() => wallets.transfer(from, to, amount), Refused);
        OWNERS.forEach((owner, index) => {
          const change = isGood ? (owner === to ? amount : 0) - (owner === from ? amount : 0) : 0;
          assert.equal(wallets.balance(owner), index * 10 + change);
        });
        assert.deepEqual(wallets.entries, isGood ? [{ from, to, amount }] : []);
      }
});

test("many transfers", () => {
  const wallets = opened();
  for (let step = 1; step < 200; step++) {
    const [from, to] = [OWNERS[step % 3], OWNERS[(step * step + 1) % 3]];
    try {
      wallets.transfer(from, to, (step * 7) % 13);
    } catch (error) {
      assert.ok(error instanceof Refused);
    }
    for (const [index, owner] of OWNERS.entries()) {
      const turnover = wallets.turnover(owner);
      assert.ok(wallets.balance(owner) >= 0);
      assert.equal(wallets.balance(owner), index * 10 + turnover.in - turnover.out);
    }
  }
});

test("unknown", () => {
  assert.throws(() => opened().balance("x"), Refused);
  assert.deepEqual(opened().turnover("x"), { in: 0, out: 0 });
});
