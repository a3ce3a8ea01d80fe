import assert from "node:assert/strict";
import test from "node:test";
import { bills } from "../src/bills.js";
import { HOLDERS, PLOTS } from "../src/data.js";

test("plots whose holder has left are listed apart, and the others get their bills", () => {
  assert.deepEqual(bills(PLOTS, HOLDERS), {
    sent: [
      { to: "Fritz <fritz@example.org>", plot: 1, cents: 11000 },
      { to: "Lale <lale@example.org>", plot: 3, cents: 12100 },
    ],
    without: [2],
  });
});

test("the others are as they were", () => {
  assert.deepEqual(bills([], HOLDERS), { sent: [], without: [] });
});
