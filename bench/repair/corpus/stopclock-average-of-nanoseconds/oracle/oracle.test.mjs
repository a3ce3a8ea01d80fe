import assert from "node:assert/strict";
import test from "node:test";
import clocks from "../lib/stopclock.js";
import reports from "../lib/report.js";

const clockOf = (...runs) => {
  const times = runs.flatMap(([, took]) => [0n, took]);
  const clock = new clocks.Stopclock(() => times.shift());
  for (const [name] of runs) clock.time(name, () => {});
  return clock;
};

test("averages in milliseconds, the slowest first", () => {
  const clock = clockOf(["a", 1_000_000n], ["a", 2_000_000n], ["b", 9_500_000n], ["a", 1_500_000n]);
  assert.deepEqual(reports.averages(clock), [
    { name: "b", runs: 1, average: 9.5 },
    { name: "a", runs: 3, average: 1.5 },
  ]);
});

test("parts of a millisecond are kept", () => {
  assert.deepEqual(reports.averages(clockOf(["a", 250_000n], ["a", 500_000n])), [{ name: "a", runs: 2, average: 0.375 }]);
  assert.deepEqual(reports.averages(clockOf()), []);
});

test("what is measured is as it was", () => {
  const clock = clockOf(["a", 3_000_000n], ["a", 7_000_000n]);
  assert.deepEqual(clock.entries.get("a"), { runs: 2, total: 10_000_000n, slowest: 7_000_000n });
  assert.deepEqual(reports.slowest(clock), { a: 7 });
});
