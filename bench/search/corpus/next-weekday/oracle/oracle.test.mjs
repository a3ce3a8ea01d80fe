import assert from "node:assert/strict";
import { test } from "node:test";
import { deliveries, nextDelivery, nextWeekday, weekdayNumber } from "../src/delivery.js";

const NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const after = (date, days) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
const dayOf = (date) => new Date(date).getUTCDay();

function slowly(date, wanted) {
  for (let days = 1; ; days++) if (wanted.includes(dayOf(after(date, days)))) return after(date, days);
}

for (const start of ["2024-02-24", "2023-12-27", "2024-06-05"])
  for (let shift = 0; shift < 7; shift++)
    test(`after ${after(start, shift)}`, () => {
      const date = after(start, shift);
      for (let number = 0; number < 7; number++) {
        assert.equal(weekdayNumber(NAMES[number]), number);
        assert.equal(nextWeekday(date, NAMES[number]), slowly(date, [number]));
        const other = (number + 3) % 7;
        const both = [NAMES[number], NAMES[other]];
        assert.equal(nextDelivery(date, both), slowly(date, [number, other]));
        const expected = [];
        for (let count = 0; count < 5; count++) expected.push(slowly(expected.at(-1) ?? date, [number, other]));
        assert.deepEqual(deliveries(date, both, 5), expected);
      }
    });

test("nothing", () => {
  assert.deepEqual(deliveries("2024-06-05", [], 3), []);
  assert.deepEqual(deliveries("2024-06-05", ["monday"], 0), []);
  assert.throws(() => nextWeekday("2024-06-05", ""), RangeError);
});
