import assert from "node:assert/strict";
import { test } from "node:test";
import { findTogether, seatName, seatNumber } from "../src/seats.js";

test("seats of the first row", () => {
  assert.equal(seatName(1, 6), "1A");
  assert.equal(seatName(4, 6), "1D");
});

test("seats of other rows", () => {
  assert.equal(seatName(8, 6), "2B");
  assert.equal(seatName(21, 4), "6A");
});

test("the last seat of a row", () => {
  assert.equal(seatName(6, 6), "1F");
  assert.equal(seatName(12, 4), "3D");
});

test("the letter I is left out", () => {
  assert.equal(seatName(9, 10), "1J");
});

test("numbers of seats", () => {
  assert.equal(seatNumber("1a", 6), 1);
  assert.equal(seatNumber("3D", 4), 12);
});

test("no such seat", () => {
  assert.throws(() => seatName(0, 6), RangeError);
  assert.throws(() => seatNumber("1G", 6), RangeError);
  assert.throws(() => seatNumber("A1", 6), RangeError);
});

test("seats together", () => {
  assert.deepEqual(findTogether(["1B", "2A"], 2, { rows: 3, perRow: 4 }), ["1C", "1D"]);
  assert.deepEqual(findTogether(["1B"], 3, { rows: 2, perRow: 4 }), ["2A", "2B", "2C"]);
});

test("no seats together", () => {
  assert.equal(findTogether(["1B", "2B"], 2, { rows: 2, perRow: 3 }), null);
  assert.equal(findTogether([], 5, { rows: 9, perRow: 4 }), null);
});
