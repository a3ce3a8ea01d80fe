import { describe, expect, it } from "vitest";
import type { EffectKind, RunEffect } from "./run-effect.ts";
import type { RunEvent } from "./run-event.ts";
import { DEFAULT_RUN_LIMITS, NO_FACTS, type RunFacts, type RunState } from "./run-state.ts";
import { transition } from "./transition.ts";

/** How often a change request is looked at in the first hour, and later. */
const LOOK_SECONDS = 30;
const LATER_SECONDS = 600;
const HOUR = 3_600;
const MONTH = DEFAULT_RUN_LIMITS.peopleSeconds;
const GREEN = { head: "c1", state: "green" } as const;

/** Policy has decided to merge what is green. */
function merging(facts: Partial<RunFacts> = {}): RunState {
  return {
    ...{ phase: "deciding", turn: 7, since: 0, step: null, limits: DEFAULT_RUN_LIMITS, ending: null },
    facts: {
      ...NO_FACTS,
      attempt: 1,
      fix: { base: "b", confidence: "high" },
      branch: { name: "bugstack/1-x", commit: "c1" },
      changeRequest: { number: 1, url: "u", draft: false },
      checks: GREEN,
      ...facts,
    },
  };
}

type Answers = Partial<Record<EffectKind, object>>;

/** Policy wants the merge, everything is green, and the forge says what `merge` says, for so many seconds. */
function live(state: RunState, seconds: number, merge: object, more: Answers = {}) {
  const answers: Answers = {
    "forge.read_checks": { kind: "checks_read", checks: GREEN, sentence: "", afterSeconds: 10 },
    "policy.decide": { kind: "policy_decided", action: "merge", reasons: [] },
    "forge.merge": merge,
    "forge.read_change_request": {
      ...{ kind: "change_request_seen", state: "open", head: "c1", draft: false, mergeCommit: null },
      ...{ reconsider: true },
    },
    "forge.conclude": { kind: "concluded", mergeCommit: null, sentence: "" },
    ...more,
  };
  let at = 0;
  let now = state;
  let [next]: readonly RunEffect[] = [{ kind: "policy.decide", turn: state.turn, afterSeconds: 0 }];
  const effects: EffectKind[] = [];
  while (next && at <= seconds) {
    at += next.afterSeconds;
    effects.push(next.kind);
    const afterSeconds = at < HOUR ? LOOK_SECONDS : LATER_SECONDS;
    const answer = { afterSeconds, ...answers[next.kind], at: at * 1_000, turn: now.turn };
    const told = transition(now, answer as RunEvent);
    now = told.state;
    [next] = told.effects;
    if (effects.length > 100_000) break;
  }
  return { state: now, effects, merges: effects.filter((kind) => kind === "forge.merge").length };
}

const refused = (reason: string) => ({ kind: "merge_refused", reason, sentence: "s" });

describe("a merge that policy wants and the forge refuses", () => {
  it.each(["protected", "draft", "head_moved"])(
    "is asked for again no oftener than the change request is looked at: %s",
    (reason) => {
      const { merges, effects } = live(merging(), HOUR, refused(reason));
      expect(merges).toBeGreaterThan(10);
      expect(merges).toBeLessThanOrEqual(HOUR / LOOK_SECONDS + 1);
      expect(effects.length).toBeLessThan(merges * 6);
    },
  );

  it("happens once the forge allows it, however long that takes", () => {
    const waited = live(merging(), 5 * HOUR, refused("protected"));
    const after = live({ ...waited.state, phase: "deciding" }, HOUR, { kind: "merged", commit: "m" });
    expect(after.state.facts.merge).toEqual({ commit: "m", by: "autopilot" });
  });

  it("is waited for as long as people are, and no longer", () => {
    const { state } = live(merging(), MONTH + HOUR, refused("protected"));
    expect(state).toMatchObject({ phase: "ended", ending: { reason: "stale" } });
  });
});

describe("a merge that the forge has taken on and not done yet", () => {
  it("is waited for without haste, and is ours when it comes", () => {
    const { state, merges, effects } = live(merging(), HOUR, refused("not_yet"));
    expect(merges).toBeLessThanOrEqual(HOUR / 15 + 1);
    expect(effects.length).toBeLessThan(merges * 6);
    const waiting = { ...state, phase: "awaiting_people" as const };
    const seen = { kind: "change_request_seen", state: "merged", head: "c1", draft: false, mergeCommit: "m" };
    const { state: merged } = transition(waiting, {
      ...{ ...seen, reconsider: false, afterSeconds: 1, at: HOUR * 1_000, turn: state.turn },
    } as RunEvent);
    expect(merged.facts.merge).toEqual({ commit: "m", by: "autopilot" });
  });

  it("ends as stale where it never comes", () => {
    const { state } = live(merging(), MONTH + HOUR, refused("not_yet"));
    expect(state).toMatchObject({ phase: "ended", ending: { reason: "stale" } });
  });
});

describe("a revert that the forge has taken on and not done yet", () => {
  const watched: RunState = {
    ...merging({ merge: { commit: "m", by: "autopilot" }, release: "m" }),
    phase: "revert_checking",
    facts: {
      ...merging({ merge: { commit: "m", by: "autopilot" } }).facts,
      revert: { number: 2, url: "u", head: "c1", merge: null },
    },
    ending: { reason: "regressed", sentence: "It came back." },
  };
  const answered = (state: RunState, at: number, answer: object) =>
    transition(state, { ...answer, at: at * 1_000, turn: state.turn } as RunEvent);
  const checks = { kind: "checks_read", checks: GREEN, sentence: "", afterSeconds: 10 };

  it("is looked at again until it is merged, and then deployed", () => {
    let { state, effects } = answered(watched, 1, checks);
    expect(state.phase).toBe("revert_merging");
    ({ state, effects } = answered(state, 2, refused("not_yet")));
    expect(state.phase).toBe("revert_checking");
    expect(effects).toMatchObject([{ kind: "forge.read_revert_checks", afterSeconds: 15 }]);
    ({ state } = answered(state, 20, checks));
    ({ state } = answered(state, 21, { kind: "merged", commit: "r" }));
    expect(state).toMatchObject({ phase: "revert_deploying", facts: { revert: { merge: "r" } } });
  });

  it("is left to people where it takes longer than checks may", () => {
    let state = watched;
    for (let at = 0; state.phase !== "ended"; at += 15) {
      ({ state } = answered(state, at, checks));
      if (state.phase === "revert_merging") ({ state } = answered(state, at, refused("not_yet")));
      expect(at).toBeLessThan(3 * DEFAULT_RUN_LIMITS.checksSeconds);
    }
    expect(state.ending?.sentence).toContain("waits for people");
  });
});
