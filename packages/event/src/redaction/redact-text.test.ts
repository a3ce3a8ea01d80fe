import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTimeOf } from "../../test/cpu-time.ts";
import { readJsonFixture } from "../../test/fixtures.ts";
import { redactSource, redactText } from "./redact-text.ts";

interface Vectors {
  readonly now: number;
  readonly texts: readonly { readonly name: string; readonly text: string; readonly redacted: string }[];
  readonly sources: readonly { readonly name: string; readonly text: string; readonly redacted: string }[];
}

const { now, texts, sources } = readJsonFixture<Vectors>("redaction-vectors.json");

/** Texts from the pieces that patterns look for, and anything else. */
const secretLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...texts.flatMap(({ text, redacted }) => [text, redacted, text.slice(0, 20), text.slice(-20)]),
      ),
      fc.constantFrom(
        "password=",
        "token: ",
        '"',
        "'",
        "Bearer ",
        "eyJ",
        "://",
        "@",
        ".",
        "[Filtered",
        "]",
        "=",
        " ",
        "\n",
      ),
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.base64String({ minLength: 20, maxLength: 60 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(""));

describe("redactText", () => {
  it.each(texts.map((vector) => [vector.name, vector] as const))("knows %s", (_name, { text, redacted }) => {
    expect(redactText(text, now)).toBe(redacted);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(secretLike, (text) => {
        const once = redactText(text, now);
        expect(redactText(once, now + 1_000_000)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it("hides random keys of base 62 wherever they stand", () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    const random = (seed: number): string => {
      let state = seed;
      return Array.from({ length: 40 }, () => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return letters[Math.floor((state / 2_147_483_648) * letters.length)];
      }).join("");
    };
    const kept = Array.from({ length: 1_000 }, (_, seed) => random(seed * 7_919 + 1)).filter((key) =>
      redactText(`got ${key}!`, now).includes(key),
    );
    expect(kept.length).toBeLessThan(10);
  });

  it.each([
    ["names", "a".repeat(500_000)],
    ["separators", "password=".repeat(60_000)],
    ["quotes", `password='${"\\'".repeat(250_000)}`],
    ["addresses", "a://".repeat(120_000)],
    ["tokens", "eyJaaaaaaaaa.".repeat(40_000)],
    ["digits", "4".repeat(500_000)],
    ["spaced digits", "4 ".repeat(250_000)],
    ["keys that begin", "-----BEGIN PRIVATE KEY-----".repeat(20_000)],
    ["marks that begin", "[Filtered string length=".repeat(20_000)],
    ["brackets", "[".repeat(500_000)],
    ["chance", "aB3".repeat(160_000)],
  ])("reads half a megabyte of %s in linear time", (_what, text) => {
    expect(cpuTimeOf(() => redactText(text, now))).toBeLessThan(1_500);
  });
});

describe("redactSource", () => {
  it.each(sources.map((vector) => [vector.name, vector] as const))(
    "treats %s",
    (_name, { text, redacted }) => {
      expect(redactSource(text, now)).toBe(redacted);
    },
  );
});
