import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineChanges } from "./line-changes.ts";

describe("lineChanges", () => {
  it("finds nothing between equal texts", () => {
    expect(lineChanges("a\nb\n", "a\nb\n")).toEqual({ removed: [], added: [], count: 0 });
  });

  it("counts a replaced line once", () => {
    expect(lineChanges("a\nb\nc\n", "a\nx\nc\n")).toEqual({ removed: [2], added: [2], count: 1 });
  });

  it("counts an insertion by its lines", () => {
    expect(lineChanges("a\nc\n", "a\nb\nb\nc\n")).toEqual({ removed: [], added: [2, 3], count: 2 });
  });

  it("keeps what stands between two changes", () => {
    expect(lineChanges("a\nb\nc\nd\ne\n", "x\nb\nc\nd\ny\n")).toEqual({
      removed: [1, 5],
      added: [1, 5],
      count: 2,
    });
  });

  it("explains the new text: what is kept on both sides is equal", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 })
      .map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { removed, added } = lineChanges(before, after);
        const kept = (whole: string, gone: readonly number[]) =>
          whole.split("\n").filter((_, index) => !gone.includes(index + 1));
        expect(kept(before, removed)).toEqual(kept(after, added));
      }),
    );
  });
});
