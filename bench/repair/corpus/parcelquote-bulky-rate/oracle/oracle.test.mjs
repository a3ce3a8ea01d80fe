import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import prices from "../src/price.js";
import rates from "../src/rates.js";

const { priceOf } = prices;

test("bulky goods", () => {
  assert.equal(priceOf({ service: "bulky", zone: "home", grams: 14_300 }), 1250 + 15 * 2 * 45);
  assert.equal(priceOf({ service: "bulky", zone: "abroad", grams: 1000 }), 1250 + 2 * 290);
  assert.throws(() => priceOf({ service: "bulky", zone: "moon", grams: 1 }), rates.UnknownZone);
});

test("the others as before", () => {
  assert.equal(priceOf({ service: "letter", zone: "abroad", grams: 20 }), 180);
  assert.equal(priceOf({ service: "parcel", zone: "neighbours", grams: 2001 }), 390 + 330);
  assert.equal(priceOf({ service: "express", zone: "home", grams: 1800 }), 720);
  assert.throws(() => priceOf({ service: "express", zone: "moon", grams: 1 }), rates.UnknownZone);
  assert.throws(() => priceOf({ service: "drone", zone: "home", grams: 1 }), RangeError);
});

test("a letter needs no zone", () => {
  assert.equal(priceOf({ service: "letter", grams: 20 }), 180);
});

test("the requests of production", () => {
  const { stdout } = spawnSync(process.execPath, ["src/cli.js", "requests/monday.jsonl"], { encoding: "utf8" });
  assert.equal(stdout, "A-1\t4.80\nA-2\t1.80\nA-3\t26.00\n");
});
