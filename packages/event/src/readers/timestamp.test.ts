import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timestamp } from "./timestamp.ts";

describe("timestamp", () => {
  it("writes any time as toISOString does", () => {
    fc.assert(
      fc.property(fc.double({ min: 631_152_000, max: 7_258_118_399, noNaN: true }), (seconds) => {
        expect(timestamp(seconds)).toBe(new Date(seconds * 1_000).toISOString());
      }),
    );
    for (const ms of [0, 1, 59_999, 60_000, 60_001])
      expect(timestamp((1_764_000_000_000 + ms) / 1_000)).toBe(
        new Date(1_764_000_000_000 + ms).toISOString(),
      );
  });

  it.each([
    ["2026-11-26T19:00:01.5+02:00", "2026-11-26T17:00:01.500Z"],
    ["2026-11-26 19:00:01", "2026-11-26T19:00:01.000Z"],
    ["1764000000.25", "2025-11-24T16:00:00.250Z"],
    ["yesterday", null],
    [-5, null],
    [1e300, null],
    [null, null],
  ])("reads %j", (sent, read) => {
    expect(timestamp(sent)).toBe(read);
  });
});
