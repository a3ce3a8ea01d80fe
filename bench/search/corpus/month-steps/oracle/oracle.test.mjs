import assert from "node:assert/strict";
import { test } from "node:test";
import { addMonths, daysInMonth, renewals } from "../src/months.ts";

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lengthOf = (year, month) =>
  month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : LENGTHS[month - 1];

test("lengths", () => {
  for (const year of [1900, 2000, 2023, 2024, 2100])
    for (let month = 1; month <= 12; month++) assert.equal(daysInMonth(year, month), lengthOf(year, month));
});

test("month by month", () => {
  for (const number of [1, 15, 28, 29, 30, 31]) {
    let [year, month] = [2019, 1];
    for (let step = 0; step < 80; step++) {
      const expected = { year, month, day: Math.min(number, lengthOf(year, month)) };
      assert.deepEqual(addMonths({ year: 2019, month: 1, day: number }, step), expected);
      month += 1;
      if (month > 12) [year, month] = [year + 1, 1];
    }
  }
});

test("backwards and nowhere", () => {
  assert.deepEqual(addMonths({ year: 2024, month: 3, day: 31 }, -1), { year: 2024, month: 2, day: 29 });
  assert.deepEqual(addMonths({ year: 2024, month: 1, day: 31 }, -1), { year: 2023, month: 12, day: 31 });
  assert.deepEqual(addMonths({ year: 2024, month: 12, day: 31 }, 0), { year: 2024, month: 12, day: 31 });
  assert.deepEqual(addMonths({ year: 2024, month: 5, day: 31 }, -25), { year: 2022, month: 4, day: 30 });
});

test("renewals do not lose days", () => {
  assert.deepEqual(
    renewals({ year: 2022, month: 12, day: 31 }, 1, 4).map(({ day }) => day),
    [31, 28, 31, 30],
  );
});
