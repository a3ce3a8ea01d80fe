import assert from "node:assert/strict";
import { test } from "node:test";
import { findTogether, seatName, seatNumber } from "../src/seats.js";

test("row by row", () => {
  for (const perRow of [1, 2, 5, 6, 9, 12]) {
    let number = 0;
    for (let row = 1; row <= 14; row++)
      for (const letter of "ABCDEFGHJKLM".slice(0, perRow)) {
        number += 1;
        assert.equal(seatName(number, perRow), `${row}${letter}`);
        assert.equal(seatNumber(`${row}${letter}`, perRow), number);
        assert.equal(seatNumber(`${row}${letter.toLowerCase()}`, perRow), number);
      }
  }
});

test("refused", () => {
  for (const number of [0, -1, 1.5, Number.NaN]) assert.throws(() => seatName(number, 6), RangeError);
  for (const perRow of [0, 13]) assert.throws(() => seatName(1, perRow), RangeError);
  for (const name of ["", "1", "A", "0A", "1I", "1AB", "1G", "-1A"]) assert.throws(() => seatNumber(name, 6), RangeError);
});

test("together", () => {
  const hall = { rows: 2, perRow: 5 };
  assert.deepEqual(findTogether([], 5, hall), ["1A", "1B", "1C", "1D", "1E"]);
  assert.deepEqual(findTogether(["1A"], 4, hall), ["1B", "1C", "1D", "1E"]);
  assert.deepEqual(findTogether(["1C"], 3, hall), ["2A", "2B", "2C"]);
  assert.deepEqual(findTogether(["1C", "2B"], 3, hall), ["2C", "2D", "2E"]);
  assert.deepEqual(findTogether(["1C", "2C"], 2, hall), ["1A", "1B"]);
  assert.deepEqual(findTogether(["1A", "1B", "1C", "1D", "2A"], 1, hall), ["1E"]);
  assert.deepEqual(findTogether(["1A", "1B", "1C", "1D", "2B"], 2, hall), ["2C", "2D"]);
  assert.equal(findTogether(["1C", "2C"], 3, hall), null);
  assert.equal(findTogether(["1A"], 6, hall), null);
});
