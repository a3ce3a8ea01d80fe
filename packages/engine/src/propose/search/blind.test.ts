import { describe, expect, it } from "vitest";
import { isFoundBlindly } from "./blind.ts";
import type { Variant } from "./variants.ts";

const found = (kind: string, after: number, isHouse = false, [was, text] = ["total", "count"]) => ({
  variant: {
    file: { text: was },
    idea: { kind, isHouse, changes: [{ start: 0, end: was.length, text }] },
  } as unknown as Variant,
  after,
});

describe("a plausible change for which nothing speaks", () => {
  it("is chance, where many were tried in a large program", () => {
    expect(isFoundBlindly(found("value-guarded", 7_673), 120)).toBe(true);
    expect(isFoundBlindly(found("truth", 665), 120)).toBe(true);
  });

  it("is none that comes early, in a small program, or as the repository does it elsewhere", () => {
    expect(isFoundBlindly(found("truth", 40), 120)).toBe(false);
    expect(isFoundBlindly(found("truth", 3_000), 20)).toBe(false);
    expect(isFoundBlindly(found("wrapped", 3_000, true), 120)).toBe(false);
  });

  it("is another name, unless both are called alike", () => {
    expect(isFoundBlindly(found("name", 745, false, ["is_reference", "i"]), 120)).toBe(true);
    expect(isFoundBlindly(found("name", 745, false, ["element", "elements"]), 120)).toBe(false);
    expect(isFoundBlindly(found("member", 745, false, ["sentAt", "readAt"]), 120)).toBe(true);
    expect(isFoundBlindly(found("member", 745, false, ["sent_on_day", "read_on_day"]), 120)).toBe(false);
  });

  it("is none of which the failing tests or a likely slip speak", () => {
    expect(isFoundBlindly(found("told-text", 3_000), 120)).toBe(false);
    expect(isFoundBlindly(found("comparison", 3_000), 120)).toBe(false);
    expect(isFoundBlindly(found("pattern-part", 6_000), 120)).toBe(false);
  });
});
