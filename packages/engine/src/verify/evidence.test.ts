import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passed, shortened } from "./evidence.ts";

describe("evidence", () => {
  it("is kept as it is when short", () => {
    expect(passed("scope", "2 lines").evidence).toBe("2 lines");
  });

  it("never exceeds two kilobytes, whatever it is written in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 3_000 }), (text) => {
        expect(Buffer.byteLength(passed("suite", text).evidence)).toBeLessThanOrEqual(2_000);
      }),
    );
  });

  it("keeps the start and the end of a long one", () => {
    const text = shortened(`first ${"x".repeat(5_000)} last`, 100);
    expect(text).toMatch(/^first x+\n…\nx+ last$/);
  });
});
