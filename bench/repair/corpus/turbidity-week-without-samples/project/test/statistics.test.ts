import { expect, test } from "vitest";
import { parseSamples, stationsOf } from "../src/samples.ts";
import { mean, peak } from "../src/statistics.ts";
import { row } from "../src/table.ts";

const samples = parseSamples("station,week,ntu\nB,2026-W01,2\nA,2026-W01,5");

test("statistics", () => {
  expect(mean(samples)).toBe(3.5);
  expect(mean([])).toBeNull();
  expect(peak(samples)).toBe(5);
  expect(stationsOf(samples)).toEqual(["A", "B"]);
});

test("a row", () => {
  expect(row("A", 3, null, 2.5)).toBe("A                  3       -    2.50");
});
