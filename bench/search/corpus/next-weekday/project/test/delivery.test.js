import assert from "node:assert/strict";
import { test } from "node:test";
import { deliveries, nextDelivery, nextWeekday, weekdayNumber } from "../src/delivery.js";

// The fifth of June 2024 is a Wednesday.

test("later in the same week", () => {
  assert.equal(nextWeekday("2024-06-05", "Friday"), "2024-06-07");
});

test("the same weekday is a week later", () => {
  assert.equal(nextWeekday("2024-06-05", "wednesday"), "2024-06-12");
});

test("earlier in the week is in the next week", () => {
  assert.equal(nextWeekday("2024-06-05", "monday"), "2024-06-10");
});

test("over the end of a month", () => {
  assert.equal(nextWeekday("2024-05-28", " Saturday"), "2024-06-01");
});

test("the earliest of several", () => {
  assert.equal(nextDelivery("2024-06-03", ["friday", "tuesday"]), "2024-06-04");
  assert.equal(nextDelivery("2024-06-03", []), null);
});

test("several deliveries", () => {
  assert.deepEqual(deliveries("2024-06-05", ["monday", "thursday"], 3), ["2024-06-06", "2024-06-10", "2024-06-13"]);
});

test("not a weekday", () => {
  assert.throws(() => weekdayNumber("someday"), RangeError);
});
