import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inMergeWindow } from "./merge-window.ts";
import { coversPath } from "./path-pattern.ts";
import { decideMerge, lowerBound, type MergeFacts, opensAsDraft, type Policy } from "./policy.ts";

const autopilot: Policy = {
  mode: "autopilot",
  minEvents: 2,
  autopilotStart: "immediate",
  mergesPerDay: 3,
  protectedPaths: [],
  mergeWindows: [],
};
const facts: MergeFacts = {
  confidence: "high",
  trustedEvents: 2,
  eventTrusted: true,
  requiredChecks: [{ state: "success" }],
  head: "h",
  ownHead: "h",
  targetHead: "b",
  base: "b",
  paths: ["app/auth/jwt_handler.py", "tests/test_auth.py"],
  record: { merges: 0, familyMerges: 0, familyBad: 0, familyReverts: 0, mergesToday: 0 },
  now: new Date("2026-11-25T12:00:00Z"),
};

describe("autopilot", () => {
  it("merges when nothing speaks against it", () => {
    expect(decideMerge(autopilot, facts)).toEqual({ action: "merge", reasons: [] });
  });

  it.each<[string, Partial<Policy>, Partial<MergeFacts>]>([
    ["mode", { mode: "review" }, {}],
    ["mode", { mode: "suggest" }, {}],
    ["mode", { mode: "off" }, {}],
    ["confidence", {}, { confidence: "medium" }],
    ["public_key", {}, { eventTrusted: false }],
    ["too_few_events", {}, { trustedEvents: 1 }],
    ["no_required_check", {}, { requiredChecks: [] }],
    ["checks_not_green", {}, { requiredChecks: [{ state: "success" }, { state: "skipped" }] }],
    ["checks_not_green", {}, { requiredChecks: [{ state: "pending" }] }],
    ["head_moved", {}, { head: "x" }],
    ["protected_path", { protectedPaths: ["app/auth/**"] }, {}],
    ["merge_window", { mergeWindows: [{ days: [6, 7], from: "00:00", to: "24:00", timeZone: "UTC" }] }, {}],
    ["daily_cap", {}, { record: { ...facts.record, mergesToday: 3 } }],
    ["daily_cap", { mergesPerDay: 0 }, {}],
    ["first_merges", { autopilotStart: "manual" }, {}],
    [
      "reverted",
      {},
      { record: { merges: 9, familyMerges: 9, familyBad: 0, familyReverts: 1, mergesToday: 0 } },
    ],
    [
      "record",
      {},
      { record: { merges: 9, familyMerges: 6, familyBad: 3, familyReverts: 0, mergesToday: 0 } },
    ],
  ])("says why not: %s", (reason, policy, fact) => {
    const decision = decideMerge({ ...autopilot, ...policy }, { ...facts, ...fact });
    expect(decision).toEqual({ action: "leave", reasons: [reason] });
  });

  it("verifies again when only the base moved, and not when something else speaks against it too", () => {
    expect(decideMerge(autopilot, { ...facts, targetHead: "x" }).action).toBe("verify_again");
    expect(decideMerge(autopilot, { ...facts, targetHead: "x", confidence: "medium" })).toEqual({
      action: "leave",
      reasons: ["confidence", "base_moved"],
    });
  });

  it("merges by itself after three merges by people when it starts by hand", () => {
    const record = { merges: 3, familyMerges: 3, familyBad: 0, familyReverts: 0, mergesToday: 0 };
    expect(decideMerge({ ...autopilot, autopilotStart: "manual" }, { ...facts, record }).action).toBe(
      "merge",
    );
  });

  it("never merges without high confidence, a server key, and required checks that are all green", () => {
    const anyFacts = fc.record({
      confidence: fc.constantFrom("high" as const, "medium" as const, "low" as const),
      trustedEvents: fc.nat(5),
      eventTrusted: fc.boolean(),
      requiredChecks: fc.array(
        fc.record({ state: fc.constantFrom("success", "failure", "pending", "skipped") }),
        { maxLength: 3 },
      ),
      head: fc.constantFrom("h", "x"),
      targetHead: fc.constantFrom("b", "x"),
    });
    const modes = fc.constantFrom(
      "off" as const,
      "suggest" as const,
      "review" as const,
      "autopilot" as const,
    );
    fc.assert(
      fc.property(modes, anyFacts, (mode, some) => {
        const all = { ...facts, ...some };
        if (decideMerge({ ...autopilot, mode }, all).action !== "merge") return;
        expect(mode).toBe("autopilot");
        expect(all).toMatchObject({ confidence: "high", eventTrusted: true, head: "h", targetHead: "b" });
        expect(all.requiredChecks.length).toBeGreaterThan(0);
        expect(all.requiredChecks.every((check) => check.state === "success")).toBe(true);
      }),
    );
  });
});

describe("a change request", () => {
  it.each([
    ["suggest", "high", true, true],
    ["review", "medium", true, false],
    ["review", "high", false, true],
    ["autopilot", "high", true, false],
    ["autopilot", "medium", true, true],
    ["autopilot", "high", false, true],
  ] as const)("under %s with %s confidence, server key %s: draft %s", (mode, confidence, trusted, draft) => {
    expect(opensAsDraft({ ...autopilot, mode }, confidence, trusted)).toBe(draft);
  });
});

describe("the record of merges", () => {
  it("is a lower bound that grows with evidence and never exceeds the share", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (hits, misses) => {
        const bound = lowerBound(hits, hits + misses);
        expect(bound).toBeGreaterThanOrEqual(0);
        expect(bound).toBeLessThanOrEqual(hits + misses === 0 ? 0 : hits / (hits + misses) + 1e-12);
        expect(lowerBound(hits + 1, hits + misses + 1)).toBeGreaterThanOrEqual(bound);
      }),
    );
  });
});

describe("protected paths", () => {
  it.each([
    ["app/auth/**", "app/auth/jwt.py", true],
    ["app/auth", "app/auth/deep/jwt.py", true],
    ["app/auth/", "app/auth/jwt.py", true],
    ["app/auth", "app/authors.py", false],
    ["**/migrations", "app/db/migrations/0001.py", true],
    ["migrations", "app/db/migrations/0001.py", true],
    ["*.sql", "db/schema.sql", true],
    ["app/*.py", "app/main.py", true],
    ["app/*.py", "app/api/main.py", false],
    ["app/?.py", "app/a.py", true],
    [".github", ".github/workflows/ci.yml", true],
    ["/app/main.py", "app/main.py", true],
    ["", "app/main.py", false],
  ])("%j covers %j: %s", (pattern, path, covered) => {
    expect(coversPath(pattern, path)).toBe(covered);
  });

  it("are matched in reasonable time whatever the pattern", () => {
    expect(coversPath("*a".repeat(500), "a".repeat(2_000))).toBe(true);
    expect(coversPath(`${"*a".repeat(500)}b`, "a".repeat(2_000))).toBe(false);
  });
});

describe("merge windows", () => {
  const office = { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00", timeZone: "Europe/Berlin" };
  const night = { days: [3], from: "22:00", to: "04:00", timeZone: "UTC" };
  it.each([
    ["without a window", [], "2026-11-25T03:00:00Z", true],
    ["in local time", [office], "2026-11-25T08:30:00Z", true],
    ["before it opens", [office], "2026-11-25T07:30:00Z", false],
    ["on another day", [office], "2026-11-28T10:00:00Z", false],
    ["before midnight", [night], "2026-11-25T23:00:00Z", true],
    ["after midnight", [night], "2026-11-26T03:00:00Z", true],
    ["in the night before", [night], "2026-11-25T03:00:00Z", false],
  ])("%s", (_, windows, now, open) => {
    expect(inMergeWindow(windows, new Date(now))).toBe(open);
  });
});
