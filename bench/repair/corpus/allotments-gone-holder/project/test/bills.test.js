import assert from "node:assert/strict";
import test from "node:test";
import { bills } from "../src/bills.js";
import { waterReadings } from "../src/water.js";

const holders = new Map([["a", { name: "A", email: "a@x" }]]);

test("bills", () => {
  assert.deepEqual(bills([{ number: 4, holder: "a", metres: 10 }], holders), {
    sent: [{ to: "A <a@x>", plot: 4, cents: 550 }],
    without: [],
  });
});

test("water", () => {
  assert.deepEqual(waterReadings([{ number: 4, holder: "b", water: 1 }], holders), { readings: {}, without: [4] });
});
