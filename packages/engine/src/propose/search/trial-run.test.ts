import { describe, expect, it } from "vitest";
import type { Rehearsal } from "../../toolchains/rehearsal.ts";
import type { Program } from "./program.ts";
import { tryVariants } from "./trial-run.ts";
import type { Variant } from "./variants.ts";

const variants = Array.from({ length: 60 }, (_, index) => ({ score: -index, change: {} }) as Variant);

/** Tries changes none of which ends; what was asked of the rehearsal, in order: how many changes, with which limit. */
async function asked(aborts: number) {
  const batches: { readonly size: number; readonly limit: number }[] = [];
  const controller = new AbortController();
  const rehearsal = {
    async screen(changes: readonly unknown[], _test: number, limit: number) {
      batches.push({ size: changes.length, limit });
      if (batches.length >= aborts) controller.abort();
      return changes.map(() => ({ ended: "time", why: "" }));
    },
  } as unknown as Rehearsal;
  const program: Program = { rehearsal, failing: [0], passing: [], seconds: [0.3], screenSeconds: 0.12 };
  const outcome = await tryVariants(variants, program, {
    signal: controller.signal,
    seconds: 600,
    afterFirst: () => ({ seconds: 1, changes: 1, score: 1 }),
    mostPlausible: 1,
    accepts: async () => true,
  });
  return { batches, outcome };
}

describe("changes under which a test does not end", () => {
  it("are tried again with more time, in batches that none of them can hold up for long", async () => {
    const { batches, outcome } = await asked(Number.POSITIVE_INFINITY);
    expect([...new Set(batches.map(({ limit }) => limit))]).toEqual([0.12, 0.3, 1, 4]);
    for (const { size, limit } of batches) expect(size === 1 || size * limit <= 6).toBe(true);
    expect(outcome).toMatchObject({ plausible: [], tried: variants.length });
  });

  it("are left where the time is over", async () => {
    const { batches } = await asked(3);
    expect(batches.length).toBeLessThanOrEqual(4);
  });
});
