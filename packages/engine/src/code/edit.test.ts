import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "./edit.ts";

const at = (start: number, end: number, replacement: string) => ({ path: "a.py", start, end, replacement });
const apply = (source: string, ...edits: ReturnType<typeof at>[]) =>
  Buffer.from(applyEdits(Buffer.from(source), edits)).toString();

describe("applying edits", () => {
  it("replaces, inserts and removes, in any order", () => {
    expect(apply("one two three", at(8, 13, "3"), at(0, 3, "1"), at(4, 8, ""))).toBe("1 3");
    expect(apply("ab", at(1, 1, "-"), at(2, 2, "!"))).toBe("a-b!");
  });

  it("counts bytes, not characters", () => {
    expect(apply("é😀x", at(6, 7, "y"))).toBe("é😀y");
  });

  it.each([
    ["overlapping", [at(0, 2, "a"), at(1, 3, "b")]],
    ["beyond the end", [at(2, 9, "a")]],
    ["backwards", [at(2, 1, "a")]],
    ["before the start", [at(-1, 1, "a")]],
  ])("refuses an edit that is %s", (_what, edits) => {
    expect(() => apply("abc", ...edits)).toThrow(expect.objectContaining({ code: "edit_refused" }));
  });

  it("leaves every byte alone that no edit covers", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.nat(),
        fc.nat(),
        fc.string(),
        (source, a, b, replacement) => {
          const start = a % (source.length + 1);
          const end = start + (b % (source.length - start + 1));
          const result = Buffer.from(applyEdits(source, [at(start, end, replacement)]));
          const tail = source.length - end;
          expect(result.subarray(0, start)).toEqual(Buffer.from(source.subarray(0, start)));
          expect(result.subarray(result.length - tail)).toEqual(Buffer.from(source.subarray(end)));
          expect(result.length).toBe(start + Buffer.byteLength(replacement) + tail);
        },
      ),
    );
  });
});
