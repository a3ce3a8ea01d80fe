import { describe, expect, it } from "vitest";
import { createGiveWay } from "./give-way.ts";

describe("grouping in a rush", () => {
  function world() {
    const state = { now: 0, accepted: 0, utilization: 1 };
    const giveWay = createGiveWay({
      now: () => state.now,
      accepted: () => state.accepted,
      utilization: () => state.utilization,
    });
    /** A batch that took 100 ms, and what came in meanwhile. */
    const batch = (came: number, isFull = true) => {
      state.now += 100;
      state.accepted += came;
      const pause = giveWay.afterBatch({ tookMs: 100, isFull });
      state.now += pause;
      return pause;
    };
    return { state, batch };
  }

  it("leaves most of the thread to acknowledging", () => {
    const { batch } = world();
    expect(batch(80)).toBe(300);
    expect(batch(400)).toBe(300);
  });

  it("does not rest while nothing comes in, or while there is time for both", () => {
    const { state, batch } = world();
    expect(batch(0)).toBe(0);
    expect(batch(1)).toBe(0);
    state.utilization = 0.6;
    expect(batch(80)).toBe(0);
  });

  it("falls behind for a minute at most, and again only after it has caught up", () => {
    const { state, batch } = world();
    while (batch(80) > 0) expect(state.now).toBeLessThan(61_000);
    expect(state.now).toBeGreaterThan(59_000);
    for (let more = 0; more < 100; more++) expect(batch(80)).toBe(0);
    expect(batch(80, false)).toBe(0);
    expect(batch(80)).toBe(300);
  });
});
