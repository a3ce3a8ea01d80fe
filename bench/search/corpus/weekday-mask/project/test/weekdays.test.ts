import assert from "node:assert/strict";
import { test } from "node:test";
import { includes, maskOf, namesOf, toggled, without } from "../src/weekdays.ts";

test("mask", () => {
  assert.equal(maskOf(["mon", "wed", "mon"]), 5);
});

test("names", () => {
  assert.deepEqual(namesOf(maskOf(["sun", "tue"])), ["tue", "sun"]);
});

test("unknown day", () => {
  assert.throws(() => maskOf(["noday"]), RangeError);
});

test("includes", () => {
  assert.equal(includes(5, "wed"), true);
  assert.equal(includes(5, "tue"), false);
});

test("without a day", () => {
  assert.deepEqual(namesOf(without(maskOf(["mon", "fri"]), "fri")), ["mon"]);
});

test("without a day that is not there", () => {
  assert.deepEqual(namesOf(without(maskOf(["mon", "fri"]), "sat")), ["mon", "fri"]);
});

test("toggled", () => {
  assert.equal(toggled(toggled(9, "sat"), "sat"), 9);
});
