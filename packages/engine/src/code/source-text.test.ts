import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSource, lineAt } from "./source-text.ts";

const MARK = "\uFEFF";
const text = fc
  .array(
    fc.oneof(fc.constantFrom("\r\n", "\n", "a", "é", "😀", "漢", "\t"), fc.string({ unit: "grapheme" })),
    {
      maxLength: 600,
    },
  )
  .map((parts) =>
    parts
      .join("")
      .replaceAll("\0", "")
      .replace(/^\uFEFF+/, ""),
  );

describe("byte offsets", () => {
  it("cut the bytes exactly where the text is cut", () => {
    fc.assert(
      fc.property(text, fc.boolean(), fc.nat(), (content, marked, seed) => {
        const bytes = Buffer.from((marked ? MARK : "") + content);
        const source = decodeSource(bytes);
        expect(source?.text).toBe(content);
        const points = [...content];
        const index = points.slice(0, seed % (points.length + 1)).join("").length;
        const offset = source?.byteOffset(index) ?? -1;
        expect(bytes.subarray(marked ? 3 : 0, offset).toString()).toBe(content.slice(0, index));
        expect(bytes.subarray(offset).toString()).toBe(content.slice(index));
      }),
    );
  });

  it("hold beyond the first block, next to astral characters", () => {
    const content = `${"x".repeat(1023)}😀${"é".repeat(3000)}`;
    const source = decodeSource(Buffer.from(content));
    for (const index of [0, 1023, 1025, 2047, 2048, 2049, content.length]) {
      expect(source?.byteOffset(index)).toBe(Buffer.byteLength(content.slice(0, index)));
    }
    expect(source?.byteOffset(1024)).toBe(1023);
  });

  it("refuse what lies outside", () => {
    const source = decodeSource(Buffer.from("abc"));
    for (const index of [-1, 4, 0.5, Number.NaN]) expect(() => source?.byteOffset(index)).toThrow(RangeError);
  });

  it("stay true in Latin-1 files", () => {
    const bytes = Buffer.from([0x23, 0xe9, 0x0a, 0x78]);
    expect(decodeSource(bytes)?.byteOffset(3)).toBe(3);
    expect(decodeSource(bytes)?.text).toBe("#é\nx");
  });
});

describe("lines", () => {
  it("come without their ending", () => {
    expect([1, 2, 3, 4].map((line) => lineAt("a\r\nb\n\nc", line))).toEqual(["a", "b", "", "c"]);
    expect(lineAt("a", 2)).toBeNull();
    expect(lineAt("a", 0)).toBeNull();
  });

  it("tell the file's ending", () => {
    expect(decodeSource(Buffer.from("a\r\nb"))?.lineEnding).toBe("\r\n");
    expect(decodeSource(Buffer.from("a\nb\r\n"))?.lineEnding).toBe("\n");
    expect(decodeSource(Buffer.from("a"))?.lineEnding).toBe("\n");
  });
});
