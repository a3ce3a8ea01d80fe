import { describe, expect, it } from "vitest";
import { createPace } from "./pace.ts";

function pace(busy: number) {
  let now = 0;
  const made = createPace(
    () => now,
    () => busy,
  );
  return {
    /** The wait after a batch that took 100 ms, while so many events arrived; then it is over. */
    rest(grouped: number, arrived: number) {
      made.arrived(arrived);
      now += 100;
      const rest = made.rest(grouped);
      made.arrived(rest * 10);
      now += rest;
      return rest;
    },
  };
}

describe("the pace of grouping", () => {
  it("is free while the process keeps up, and while few events arrive", () => {
    expect(pace(0.5).rest(200, 100)).toBe(0);
    expect(pace(1).rest(200, 10)).toBe(0);
  });

  it("is 400 a second where more arrive than can be taken in beside it", () => {
    const pressed = pace(0.98);
    expect([1, 2, 3].map(() => pressed.rest(200, 1_000))).toEqual([400, 400, 400]);
    expect(pace(0.98).rest(20, 1_000)).toBe(0);
  });
});
