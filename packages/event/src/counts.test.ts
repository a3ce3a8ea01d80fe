import { describe, expect, it } from "vitest";
import { readCounts } from "./counts.ts";

const entry = {
  minute: "2026-11-23T10:04:00Z",
  method: "GET",
  route: "/orders/{id}",
  total: 5,
  failed: 1,
  observed: 2,
};

describe("readCounts", () => {
  it("reads the counts of a route", () => {
    const counts = { release: "1.0", environment: "production", entries: [entry] };
    expect(readCounts(counts)).toEqual(counts);
  });

  it("fills in what older SDKs leave out", () => {
    const { observed: _, ...older } = entry;
    expect(readCounts({ entries: [older] })).toEqual({
      release: null,
      environment: null,
      entries: [{ ...older, observed: 0 }],
    });
  });

  it.each([
    [{}, "entries"],
    [{ entries: [{ ...entry, minute: "now" }] }, "entries.0.minute"],
    [{ entries: [{ ...entry, total: -1 }] }, "entries.0.total"],
    [{ entries: [{ ...entry, failed: 1.5 }] }, "entries.0.failed"],
  ])("names the field that is wrong in %j", (json, field) => {
    expect(() => readCounts(json)).toThrow(`Not valid counts: ${field}: `);
  });
});
