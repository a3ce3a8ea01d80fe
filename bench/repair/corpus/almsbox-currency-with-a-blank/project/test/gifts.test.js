import assert from "node:assert/strict";
import test from "node:test";
import { bankGifts } from "../src/readers/bank.js";
import { boxGifts } from "../src/readers/boxes.js";
import { money } from "../src/money.js";
import { totals } from "../src/totals.js";

test("transfers", () => {
  assert.deepEqual(bankGifts("d;a;c;t\n2026-01-02;5; eur;\n"), [
    { date: "2026-01-02", amount: 5, currency: "EUR", purpose: null },
  ]);
});

test("boxes", () => {
  assert.deepEqual(boxGifts("b;d;a;c\nporch;2026-01-04;7.5;eur\n"), [
    { date: "2026-01-04", amount: 7.5, currency: "EUR", purpose: "box at the porch" },
  ]);
});

test("sums", () => {
  assert.deepEqual(totals([{ currency: "GBP", amount: 1 }, { currency: "CHF", amount: 2 }, { currency: "GBP", amount: 3 }]), [
    ["CHF", 2],
    ["GBP", 4],
  ]);
  assert.equal(money(3.5, "GBP"), "£3.50");
});
