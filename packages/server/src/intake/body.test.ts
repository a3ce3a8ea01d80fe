import { randomBytes } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createByteBudget, readBody } from "./body.ts";
import { DEFAULT_LIMITS, type IntakeLimits } from "./limits.ts";
import { SMALL_BYTES } from "./small-body.ts";

const ENCODERS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: gzipSync,
  "X-GZip ": gzipSync,
  deflate: deflateSync,
  "deflate raw": deflateRawSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
  identity: (bytes) => bytes,
};

function read(
  source: Readable,
  encoding: string | undefined,
  limits: Partial<IntakeLimits> = {},
  budget = createByteBudget(1e9),
) {
  const all = { ...DEFAULT_LIMITS, ...limits };
  return readBody(source, { encoding, declaredLength: undefined, limits: all, budget });
}

/** The bytes in pieces of the given sizes, the rest in one. */
function inPieces(bytes: Uint8Array, sizes: readonly number[]): Readable {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const size of sizes) {
    if (at < bytes.length) pieces.push(Buffer.from(bytes.subarray(at, at + size)));
    at += size;
  }
  if (at < bytes.length) pieces.push(Buffer.from(bytes.subarray(at)));
  return Readable.from(pieces, { objectMode: false });
}

describe("the reading of a body", () => {
  it("gives back any bytes, in any encoding, however they are cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 5_000 }).map((bytes) => (bytes[0] === 0x1f ? bytes.subarray(1) : bytes)),
        fc.constantFrom(...Object.keys(ENCODERS)),
        fc.array(fc.integer({ min: 2, max: 900 }), { maxLength: 10 }),
        async (bytes, name, sizes) => {
          const encoded = ENCODERS[name]?.(bytes) ?? bytes;
          const encoding = name === "deflate raw" ? "deflate" : name;
          expect(Buffer.compare(await read(inPieces(encoded, sizes), encoding), bytes)).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives back what is no small body too, packed or not, in whatever pieces", async () => {
    const large = randomBytes(SMALL_BYTES * 3);
    const repetitive = Buffer.alloc(3 * 1024 * 1024, "an event among many, ");
    for (const [name, encode] of Object.entries(ENCODERS)) {
      const encoding = name === "deflate raw" ? "deflate" : name;
      for (const bytes of [large, repetitive]) {
        const encoded = encode(bytes);
        for (const sizes of [[], [10, SMALL_BYTES, 1], [SMALL_BYTES + 1], Array<number>(9).fill(20_000)])
          expect(Buffer.compare(await read(inPieces(encoded, sizes), encoding), bytes), name).toBe(0);
      }
    }
  });

  it("stops at a bomb, however small it is packed", async () => {
    const nothing = Buffer.alloc(30 * 1024 * 1024);
    for (const encoding of ["gzip", "deflate", "br", "zstd"]) {
      const bomb = ENCODERS[encoding]?.(nothing) ?? nothing;
      await expect(read(inPieces(bomb, []), encoding)).rejects.toMatchObject({ code: "too_large" });
    }
  });

  it.each([10, SMALL_BYTES * 2])("says at once that a body broke off after %d bytes", async (sent) => {
    const source = new PassThrough();
    source.write(Buffer.alloc(sent));
    const outcome = read(source, undefined);
    await pause(1);
    source.destroy();
    await expect(outcome).rejects.toMatchObject({ code: "bad_input" });
    await expect(read(source, undefined)).rejects.toMatchObject({ code: "bad_input" });
  });

  it("takes gzip for what it is when nobody said so", async () => {
    expect((await read(inPieces(gzipSync("hello"), []), undefined)).toString()).toBe("hello");
  });

  it("never hangs on damaged bytes, and says that they are damaged", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 2_000 }),
        fc.constantFrom("gzip", "deflate", "br", "zstd"),
        async (bytes, encoding) => {
          const outcome = await read(inPieces(bytes, []), encoding, { bodyMs: 2_000 }).then(
            () => "read",
            (error: { code: string }) => error.code,
          );
          expect(["read", "bad_input", "too_large"]).toContain(outcome);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("stops at the limit on the way and after decompression", async () => {
    const bytes = Buffer.alloc(10_000, "abcdefghij");
    await expect(read(inPieces(bytes, []), undefined, { compressedBytes: 9_999 })).rejects.toMatchObject({
      code: "too_large",
    });
    await expect(read(inPieces(gzipSync(bytes), []), "gzip", { bodyBytes: 9_999 })).rejects.toMatchObject({
      code: "too_large",
    });
    await expect(read(inPieces(gzipSync(bytes), []), "gzip", { bodyBytes: 10_000 })).resolves.toHaveLength(
      10_000,
    );
  });

  it("gives up on a body that trickles", async () => {
    const source = new PassThrough();
    source.write("{");
    await expect(read(source, undefined, { bodyMs: 50 })).rejects.toMatchObject({
      code: "bad_input",
      message: expect.stringContaining("too long"),
    });
  });

  it("refuses when all bodies together take too much, and gives back what it took", async () => {
    const budget = createByteBudget(1_000);
    await expect(read(inPieces(Buffer.alloc(2_000), []), undefined, {}, budget)).rejects.toMatchObject({
      code: "overloaded",
    });
    for (let round = 0; round < 5; round++) {
      expect(await read(inPieces(Buffer.alloc(900), []), undefined, {}, budget)).toHaveLength(900);
    }
  });
});
