import assert from "node:assert/strict";
import { test } from "node:test";
import { addMonths, renewals, toText } from "../src/months.ts";

const day = (text: string) => {
  const [year = 0, month = 0, number = 0] = text.split("-").map(Number);
  return { year, month, day: number };
};

test("the same day of the next month", () => {
  assert.equal(toText(addMonths(day("2023-04-12"), 1)), "2023-05-12");
});

test("over the end of the year", () => {
  assert.equal(toText(addMonths(day("2023-11-05"), 3)), "2024-02-05");
});

test("backwards", () => {
  assert.equal(toText(addMonths(day("2023-02-10"), -2)), "2022-12-10");
});

test("a month that is too short", () => {
  assert.equal(toText(addMonths(day("2023-03-31"), 1)), "2023-04-30");
  assert.equal(toText(addMonths(day("2024-01-30"), 1)), "2024-02-29");
});

test("the thirty-first stays where there is one", () => {
  assert.equal(toText(addMonths(day("2023-01-31"), 6)), "2023-07-31");
});

test("renewals by the quarter", () => {
  assert.deepEqual(renewals(day("2023-08-31"), 3, 3).map(toText), ["2023-11-30", "2024-02-29", "2024-05-31"]);
});

test("no renewals", () => {
  assert.deepEqual(renewals(day("2023-08-31"), 1, 0), []);
  assert.throws(() => renewals(day("2023-08-31"), 0, 1), RangeError);
});

test("as text", () => {
  assert.equal(toText({ year: 2023, month: 1, day: 9 }), "2023-01-09");
});
