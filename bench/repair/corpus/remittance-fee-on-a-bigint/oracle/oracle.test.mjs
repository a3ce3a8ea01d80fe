import assert from "node:assert/strict";
import test from "node:test";
import { CORRIDORS } from "../src/corridors.ts";
import { costOf, feeOf } from "../src/fees.ts";

const ghana = CORRIDORS["EUR-GHS"];

test("a fee is its thousandths of the amount", () => {
  assert.equal(feeOf(25_000n, ghana), 300n);
  assert.equal(feeOf(100_000n, CORRIDORS["EUR-PHP"]), 900n);
});

test("and at least what the corridor says", () => {
  assert.equal(feeOf(1_000n, ghana), 250n);
  assert.equal(feeOf(0n, ghana), 250n);
});

// Whether a broken fee is rounded down or to the nearest is left open.
test("fees that do not come out even are whole", () => {
  assert.ok([1125n, 1126n].includes(feeOf(125_050n, CORRIDORS["EUR-PHP"])));
});

test("large amounts stay exact", () => {
  const amount = 9_007_199_254_740_993_000n;
  assert.equal(feeOf(amount, ghana), 108_086_391_056_891_916n);
  assert.equal(costOf(amount, ghana), 108_086_391_056_891_916n + 54_043_195_528_445_958n);
});
