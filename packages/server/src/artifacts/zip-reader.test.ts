import { crc32, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { zip } from "../sdk/zip.ts";
import { readZip } from "./zip-reader.ts";

const LIMITS = { entries: 10, entryBytes: 1_000_000, allBytes: 1_500_000 };

/** An archive with one deflated entry. */
function deflated(name: string, content: Buffer): Buffer {
  const stored = Buffer.from(zip([{ path: name, content: deflateRawSync(content) }]));
  const central = stored.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  for (const at of [8, central + 10]) stored.writeUInt16LE(8, at);
  stored.writeUInt32LE(crc32(content), 14);
  return stored;
}

describe("a zip archive", () => {
  it("gives its files, stored or deflated, also behind a header", () => {
    const content = Buffer.from("a".repeat(5_000));
    const archives = [Buffer.from(zip([{ path: "a/b.js", content }])), deflated("a/b.js", content)];
    for (const archive of archives) {
      for (const before of ["", "SYSB\x02\0\0\0"]) {
        const files = readZip(Buffer.concat([Buffer.from(before, "latin1"), archive]), LIMITS);
        expect([...files.entries()]).toEqual([["a/b.js", content]]);
      }
    }
  });

  it("is refused where it unpacks to more than it may", () => {
    expect(() => readZip(deflated("bomb", Buffer.alloc(1_000_001)), LIMITS)).toThrow(/too large/);
    const many = zip(Array.from({ length: 11 }, (_, index) => ({ path: `${index}`, content: Buffer.of(1) })));
    expect(() => readZip(Buffer.from(many), LIMITS)).toThrow(/more than 10/);
  });

  it("that is damaged anywhere is read or refused, never more", () => {
    const whole = deflated("a.js", Buffer.from("content of a script"));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, length) => {
        const broken = Buffer.from(whole.subarray(0, length));
        if (at < broken.length) broken[at] = value;
        try {
          readZip(broken, LIMITS);
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^(?:bad_input|too_large)$/) });
        }
      }),
      { numRuns: 500 },
    );
  });
});
