import assert from "node:assert/strict";
import test from "node:test";
import { CORRIDORS } from "../src/corridors.ts";
import { marginOf } from "../src/fees.ts";
import { larger, permille, shown } from "../src/money.ts";

test("thousandths", () => {
  assert.equal(permille(12_345n, 10), 123n);
  assert.equal(larger(3n, 2n), 3n);
});

test("the margin", () => assert.equal(marginOf(100_000n, CORRIDORS["EUR-GHS"]), 600n));

test("shown", () => {
  assert.equal(shown(5n), "0.05");
  assert.equal(shown(123456n), "1234.56");
});
