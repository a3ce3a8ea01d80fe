import assert from "node:assert/strict";
import test from "node:test";
import { loadBins, loadRounds } from "../src/load.ts";
import { daysWaiting, inOrder } from "../src/plan.ts";
import { printRounds } from "../src/print.ts";

const bins = loadBins("data");

test("the rounds of the file, in the order in which they are due", () => {
  assert.equal(
    printRounds(loadRounds("data"), bins),
    "2026-03-09 06:00  Jule: 0 l\n2026-03-16 06:00  Sefa: 360 l",
  );
});

test("what is loaded has dates, like the bins", () => {
  for (const { dueAt } of loadRounds("data")) assert.ok(dueAt instanceof Date);
  const [round] = inOrder(loadRounds("data"));
  assert.equal(daysWaiting(bins[0], round), 6);
  assert.deepEqual(Object.keys(round).sort(), ["bins", "driver", "dueAt"]);
});
