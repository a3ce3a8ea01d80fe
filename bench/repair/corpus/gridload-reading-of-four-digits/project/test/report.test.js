import { expect, test } from "vitest";
import { formatReading } from "../src/format.js";
import { peak } from "../src/peak.js";
import { reportLine } from "../src/report.js";

test("readings", () => {
  expect([0, 0.01234, 1.5, 98.76, 432.1].map(formatReading)).toEqual(["0", "0.0123", "1.50", "98.8", "432"]);
});

test("lines", () => {
  expect(reportLine("A", "MW", peak([1, null, 3.456]))).toBe("A: 3.46 MW at 02:00");
  expect(reportLine("A", "MW", peak([null]))).toBe("A: no readings");
});
