const { slowest } = require("../lib/report");
const { Stopclock } = require("../lib/stopclock");
const { milliseconds } = require("../lib/units");

const ticking = (...times) => () => times.shift();

test("times work", () => {
  const clock = new Stopclock(ticking(0n, 5_000n, 10_000n, 12_000n));
  expect(clock.time("a", () => 3)).toBe(3);
  clock.time("a", () => 4);
  expect(clock.entries.get("a")).toEqual({ runs: 2, total: 7_000n, slowest: 5_000n });
  expect(slowest(clock)).toEqual({ a: 0.005 });
});

test("times what fails", () => {
  const clock = new Stopclock(ticking(0n, 1n));
  expect(() => clock.time("b", () => { throw new Error("no"); })).toThrow("no");
  expect(clock.entries.get("b").runs).toBe(1);
});

test("milliseconds", () => expect(milliseconds(1_234_567n)).toBe(1.235));
