import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { boxGifts } from "../src/readers/boxes.js";

test("the month has one sum for a currency", () => {
  const run = spawnSync(process.execPath, ["src/month.js", "in"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(run.stdout.trim().split("\n").map((line) => line.replace(/\s+/gu, " ")), [
    "CHF CHF 20.00",
    "EUR €123.55",
    "GBP £5.00",
  ]);
});

test("boxes", () => {
  const [gift] = boxGifts("b;d;a;c\nporch;2026-01-04;7.5; eur \n");
  assert.equal(gift.currency, "EUR");
  assert.equal(gift.purpose, "box at the porch");
});
