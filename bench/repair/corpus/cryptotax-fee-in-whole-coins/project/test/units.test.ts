import assert from "node:assert/strict";
import { test } from "node:test";
import { parseTrades } from "../src/import.ts";
import { summary } from "../src/summary.ts";
import { fromUnits, toUnits } from "../src/units.ts";

test("units", () => {
  assert.equal(toUnits("0.25", "BTC"), 25_000_000n);
  assert.equal(fromUnits(1_500_000n, "USDC"), "1.5");
  assert.throws(() => toUnits("1", "DOGE"), RangeError);
});

test("trades without fees", () => {
  const trades = parseTrades("date,side,coin,amount,fee\n2025-01-01,buy,USDC,100,0\n2025-01-02,sell,USDC,40.5,0\n");
  assert.deepEqual(summary(trades), ["USDC 59.5"]);
});
