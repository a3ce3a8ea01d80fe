import assert from "node:assert/strict";
import test from "node:test";
import { loadBins } from "./load.ts";
import { daysWaiting, inOrder, litresOf } from "./plan.ts";
import { printBins, printRounds } from "./print.ts";

const bins = loadBins("data");
const early = { driver: "A", bins: ["b1", "b2"], dueAt: new Date("2026-03-09T06:10:00Z") };
const late = { driver: "B", bins: ["b2"], dueAt: new Date("2026-03-12T06:40:00Z") };

test("bins", () => {
  assert.equal(printBins(bins.slice(0, 1)), "b1  Lindenweg 3, emptied 2026-03-02 06:10");
});

test("what is due first comes first", () => {
  assert.deepEqual(inOrder([late, early]), [early, late]);
});

test("only bins that have filled for a week", () => {
  assert.equal(daysWaiting(bins[1], early), 3);
  assert.equal(litresOf(early, bins), 240);
  assert.equal(printRounds([late], bins), "2026-03-12 06:40  B: 120 l");
});
