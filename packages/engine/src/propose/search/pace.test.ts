import { describe, expect, it } from "vitest";
import { createPace } from "./pace.ts";

/** A pace that has seen batches in which each change took so long. */
async function after(seconds: readonly number[]) {
  let clock = 0;
  const pace = createPace(() => clock);
  for (const one of seconds)
    await pace.timed(0.12, async () => {
      clock += one * 10;
      return Array.from({ length: 10 }, () => ({ ended: "failed" as const, why: "2 != 3" }));
    });
  return pace;
}

describe("how many changes are screened together", () => {
  it("grows with what was screened already", async () => {
    const pace = await after([0.001]);
    expect([0, 40, 200, 100_000].map((before) => pace.size(before, 0.12))).toEqual([8, 18, 58, 256]);
  });

  it("stays small where changes take long, and is one where each may take all the time", async () => {
    expect((await after([0.1])).size(10_000, 0.12)).toBe(8);
    expect((await after([4])).size(10_000, 10)).toBe(1);
  });

  it("stays small where the clock ends them, and not where guarded loops end themselves", async () => {
    const sizes = ["", "a loop without end"].map(async (why) => {
      const pace = createPace(() => 0);
      await pace.timed(0.12, async () => Array.from({ length: 10 }, () => ({ ended: "time" as const, why })));
      return pace.size(10_000, 0.12);
    });
    expect(await Promise.all(sizes)).toEqual([8, 256]);
  });

  it("follows what the last batches took", async () => {
    const [quick, slow] = [await after([0.1, 0.001, 0.001]), await after([0.001, 0.001, 0.1])];
    expect(quick.size(10_000, 0.12)).toBeGreaterThan(slow.size(10_000, 0.12));
  });
});
