import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConfidenceEvidence, confidenceOf } from "./confidence.ts";

const STRONG: ConfidenceEvidence = {
  isMadeUpNumber: false,
  rivals: 0,
  triedBefore: 0,
  reproduction: "request",
  isDerived: false,
  basis: "standard",
  coveredByOlderTests: 0.6,
  mutants: 10,
  mutantsKilled: 8,
  linesChanged: 16,
  filesChanged: 1,
  callers: 1,
  variant: "passed",
  suite: "green",
  agreeing: 1,
  onTrace: true,
};

const ANY: fc.Arbitrary<ConfidenceEvidence> = fc.record({
  reproduction: fc.constantFrom("request", "call", "given"),
  isDerived: fc.boolean(),
  basis: fc.constantFrom("house", "standard", "guess"),
  isMadeUpNumber: fc.boolean(),
  rivals: fc.nat(8),
  triedBefore: fc.nat(24_000),
  coveredByOlderTests: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  mutants: fc.nat(12),
  mutantsKilled: fc.constant(0),
  linesChanged: fc.integer({ min: 1, max: 30 }),
  filesChanged: fc.integer({ min: 1, max: 3 }),
  callers: fc.nat(40),
  variant: fc.constantFrom("passed", "not_applicable"),
  suite: fc.constantFrom("green", "red_before", "none"),
  agreeing: fc.integer({ min: 1, max: 3 }),
  onTrace: fc.boolean(),
});

describe("confidence", () => {
  it("is high for a replayed request, a standard's contract, a clean suite and tests that bite", () => {
    expect(confidenceOf(STRONG)).toMatchObject({ level: "high" });
  });

  it.each<[string, Partial<ConfidenceEvidence>]>([
    ["the behaviour is guessed", { basis: "guess" }],
    ["the suite was red before", { suite: "red_before" }],
    ["there are no tests", { suite: "none" }],
    ["there is nothing to vary", { variant: "not_applicable" }],
    ["the tests notice nothing", { mutantsKilled: 1 }],
  ])("is at most medium when %s, and says so", (_, change) => {
    const confidence = confidenceOf({ ...STRONG, ...change, agreeing: 3, linesChanged: 2 });
    expect(confidence.level).not.toBe("high");
    expect(confidence.reasons.some((reason) => reason.startsWith("at most"))).toBe(true);
  });

  it("is low for a guess that no person has written a test for, however well the tests made with it bite", () => {
    const guess = { ...STRONG, basis: "guess", reproduction: "call", agreeing: 3, linesChanged: 2 } as const;
    expect(confidenceOf(guess).level).toBe("low");
    expect(confidenceOf({ ...guess, basis: "house" }).level).not.toBe("low");
    expect(confidenceOf({ ...guess, reproduction: "request" }).level).toBe("low");
    expect(confidenceOf({ ...guess, reproduction: "given" }).level).toBe("medium");
    expect(confidenceOf({ ...guess, reproduction: "given", isMadeUpNumber: true }).level).toBe("low");
    expect(confidenceOf({ ...guess, reproduction: "given", rivals: 1 }).level).toBe("low");
  });

  it("is low for what was found among very many changes, unless the tests pin it down", () => {
    const found = { ...STRONG, reproduction: "given", mutants: 10, mutantsKilled: 5 } as const;
    expect(confidenceOf({ ...found, triedBefore: 40 }).level).not.toBe("low");
    expect(confidenceOf({ ...found, triedBefore: 3_000 }).level).toBe("low");
    expect(confidenceOf({ ...found, triedBefore: 3_000, mutantsKilled: 9 }).level).not.toBe("low");
    const alone = { ...found, mutants: 1, mutantsKilled: 1 };
    expect(confidenceOf({ ...alone, triedBefore: 3_000 }).level).toBe("low");
    expect(confidenceOf({ ...alone, triedBefore: 40 }).level).not.toBe("low");
  });

  it("is what docs/confidence.md says", () => {
    const page = readFileSync(new URL("../../../../docs/confidence.md", import.meta.url), "utf8");
    const published = new Set([...page.matchAll(/\| ([+−]0\.\d\d) \|/g)].map((match) => match[1]));
    for (const evidence of fc.sample(ANY, 300)) {
      for (const reason of confidenceOf(evidence).reasons) {
        const points = /^([+−]0\.\d\d) /.exec(reason)?.[1];
        const files = /^−0\.0[36] more than one file/.test(reason);
        if (points && points !== "+0.00" && !files) expect(published).toContain(points);
        const cap = /^at most (0\.\d\d)/.exec(reason)?.[1];
        if (cap) expect(page).toContain(`| ${cap} (`);
      }
    }
  });

  it("stays between 0 and 1 and never rises when a mutant more survives", () => {
    fc.assert(
      fc.property(ANY, fc.nat(12), (evidence, killed) => {
        const better = Math.min(killed, evidence.mutants);
        const high = confidenceOf({ ...evidence, mutantsKilled: better }).score;
        const low = confidenceOf({ ...evidence, mutantsKilled: Math.max(0, better - 1) }).score;
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });
});
