import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { parseTrades } from "../src/import.ts";

const trade = (line) => parseTrades(`date,side,coin,amount,fee\n${line}\n`)[0];

test("fees are amounts of the coin, to the last unit", () => {
  assert.equal(trade("2025-03-01,buy,ETH,1.5,0.0015").fee, 1500000000000000n);
  assert.equal(trade("2025-03-01,buy,ETH,1.5,0.000000000000000001").fee, 1n);
  assert.equal(trade("2025-03-01,buy,BTC,1,2").fee, 200000000n);
  assert.equal(trade("2025-03-01,sell,USDC,1,0").fee, 0n);
  assert.equal(trade("2025-03-01,buy,ETH,123456789.123456789123456789,12.3").fee, 12300000000000000000n);
  assert.throws(() => trade("2025-03-01,buy,USDC,1,0.00000001"), RangeError);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["--import", "tsx", "src/cli.ts", "exports/exchange-b.csv"], {
    encoding: "utf8",
  });
  assert.equal(run.stdout, "ETH 1.2485\nBTC 0.00998\n", run.stderr);
});
