import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOfLuck, type Exposure, errorRate, judge, neededExercises } from "./odds.ts";

const quiet: Exposure = {
  basis: "route",
  oldErrors: 10,
  oldExercises: 100,
  exercises: 0,
  returned: 0,
  windowOver: false,
};
const count = fc.nat(1_000_000);
const exposure = fc.record({
  basis: fc.constantFrom("answers" as const, "route" as const, "release" as const, "none" as const),
  oldErrors: count,
  oldExercises: count,
  exercises: count,
  returned: fc.constant(0),
  windowOver: fc.boolean(),
});

describe("the odds of a fix", () => {
  it("need ln(100)/p exercises: 47 for one error in ten, 5 where each exercise was one", () => {
    expect(neededExercises(0.1)).toBe(47);
    expect(neededExercises(1)).toBe(5);
  });

  it("take the error rate as above 0 and at most 1, whatever was counted", () => {
    fc.assert(
      fc.property(count, count, (errors, exercises) => {
        const rate = errorRate(errors, exercises);
        expect(rate).toBeGreaterThan(0);
        expect(rate).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("rule luck out to 1 in 100 exactly when enough exercises were seen", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), (rate) => {
        const needed = neededExercises(rate);
        expect(chanceOfLuck(rate, needed)).toBeLessThanOrEqual(0.01 + 1e-9);
        if (needed > 1) expect(chanceOfLuck(rate, needed - 1)).toBeGreaterThan(0.01 - 1e-9);
      }),
    );
  });

  it("are never better than those of independent errors: (1 - p) to the n is at most what we claim", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), fc.nat(10_000), (rate, exercises) => {
        expect((1 - rate) ** exercises).toBeLessThanOrEqual(chanceOfLuck(rate, exercises) + 1e-12);
      }),
    );
  });

  it("only ever improve with more exercises", () => {
    fc.assert(
      fc.property(exposure, count, (before, more) => {
        const after = { ...before, exercises: before.exercises + more };
        if (before.basis === "none") return;
        expect(judge(after).odds as number).toBeLessThanOrEqual(judge(before).odds as number);
        if (judge(before).verdict === "confirmed") expect(judge(after).verdict).toBe("confirmed");
      }),
    );
  });
});

describe("the verdict", () => {
  it("watches until enough was exercised, then confirms", () => {
    expect(judge({ ...quiet, exercises: 46 }).verdict).toBe("watching");
    expect(judge({ ...quiet, exercises: 47 })).toMatchObject({ verdict: "confirmed", needed: 47 });
  });

  it("takes as many exercises as the operator wants to be sure", () => {
    expect(neededExercises(0.1, 0.1)).toBe(24);
    expect(judge({ ...quiet, exercises: 47 }, 0.001)).toMatchObject({ verdict: "watching", needed: 70 });
    expect(judge({ ...quiet, exercises: 24 }, 0.1)).toMatchObject({ verdict: "confirmed", needed: 24 });
  });

  it("calls a quiet window silent, not confirmed", () => {
    expect(judge({ ...quiet, exercises: 46, windowOver: true }).verdict).toBe("silent");
    expect(judge({ ...quiet, windowOver: true })).toMatchObject({ verdict: "silent", odds: 1 });
  });

  it("calls a release without counts unobservable, once the window is over", () => {
    expect(judge({ ...quiet, basis: "none" }).verdict).toBe("watching");
    expect(judge({ ...quiet, basis: "none", windowOver: true }).verdict).toBe("unobservable");
  });

  it("is regressed by one old error, however many exercises went well", () => {
    fc.assert(
      fc.property(exposure, fc.integer({ min: 1, max: 9 }), (some, returned) => {
        expect(judge({ ...some, returned }).verdict).toBe("regressed");
      }),
    );
  });

  it("counts new answers one by one for a masked error", () => {
    const masked: Exposure = { ...quiet, basis: "answers" };
    expect(judge({ ...masked, exercises: 4 }).verdict).toBe("watching");
    expect(judge({ ...masked, exercises: 5 })).toMatchObject({ verdict: "confirmed", needed: 5 });
  });

  it("is always reached when the window is over", () => {
    fc.assert(
      fc.property(exposure, (some) => {
        expect(judge({ ...some, windowOver: true }).verdict).not.toBe("watching");
      }),
    );
  });
});
