import { describe, expect, it } from "vitest";
import type { EffectAnswer, RunEvent } from "./run-event.ts";
import { DEFAULT_RUN_LIMITS, NO_FACTS, type Phase, type RunState } from "./run-state.ts";
import { transition } from "./transition.ts";

const inPhase = (phase: Phase, more: Partial<RunState> = {}): RunState => ({
  ...{ phase, turn: 7, since: 0, step: null, limits: DEFAULT_RUN_LIMITS, ending: null },
  facts: {
    ...NO_FACTS,
    attempt: 2,
    branch: { name: "bugstack/1-x", commit: "c1" },
    changeRequest: { number: 1, url: "u", draft: false },
  },
  ...more,
});
const told = (state: RunState, answer: object) =>
  transition(state, { ...answer, at: 1, turn: 7 } as EffectAnswer & RunEvent);
const SETTLED = { kind: "change_request_settled", sentence: "" };

describe("a change request that was settled while the run was elsewhere", () => {
  it.each(["publishing", "checking", "deciding"] as const)(
    "is deployed where it was merged, from %s",
    (phase) => {
      const { state, effects } = told(inPhase(phase), { ...SETTLED, mergeCommit: "m1" });
      expect(state).toMatchObject({ phase: "deploying", facts: { merge: { commit: "m1", by: "people" } } });
      expect(effects).toMatchObject([{ kind: "deploy.start", turn: 8, afterSeconds: 0 }]);
    },
  );

  it("counts as merged by policy where policy had asked for it", () => {
    const before = inPhase("deciding");
    const asked = { ...before, facts: { ...before.facts, mergeTries: 1 } };
    const { state } = told(asked, { ...SETTLED, mergeCommit: "m1" });
    expect(state.facts.merge).toEqual({ commit: "m1", by: "autopilot" });
  });

  it.each(["publishing", "checking", "deciding"] as const)(
    "ends the run where it was closed, from %s",
    (phase) => {
      const { state, effects } = told(inPhase(phase), { ...SETTLED, mergeCommit: null });
      expect(state).toMatchObject({ phase: "ended", ending: { reason: "change_request_closed" } });
      expect(effects).toEqual([]);
    },
  );

  it.each(["branch_taken", "already_fixed", "checks_failed", "merge_refused", "stale"] as const)(
    "and is found merged when the run was about to end as %s, is deployed instead",
    (reason) => {
      const concluding = inPhase("concluding", { ending: { reason, sentence: "s" } });
      const { state } = told(concluding, { kind: "concluded", mergeCommit: "m1", sentence: "" });
      expect(state).toMatchObject({ phase: "deploying", ending: null, facts: { merge: { commit: "m1" } } });
    },
  );

  it.each(["stopped", "superseded"] as const)("stays ended where people have ended it: %s", (reason) => {
    const concluding = inPhase("concluding", { ending: { reason, sentence: "s" } });
    const { state } = told(concluding, { kind: "concluded", mergeCommit: "m1", sentence: "" });
    expect(state).toMatchObject({ phase: "ended", ending: { reason }, facts: { merge: { commit: "m1" } } });
  });
});

describe("a hint of a webhook that comes between two phases", () => {
  it.each([
    ["opening", { kind: "change_request_opened", number: 1, url: "u", draft: false }],
    ["deciding", { kind: "policy_decided", action: "leave", reasons: ["mode"] }],
    ["merging", { kind: "merge_refused", reason: "protected", sentence: "s" }],
    ["merging", { kind: "effect_failed", code: "x", sentence: "s" }],
    ["deploying", { kind: "deploy_awaiting", sentence: "s" }],
    ["deploying", { kind: "deployed", release: "r", sentence: "s" }],
    ["reverting", { kind: "revert_opened", number: 2, url: "u", head: "r1" }],
  ] as const)("is not lost: after %s the first look comes at once", (phase, answer) => {
    const before = inPhase(phase);
    const merge = { commit: "m", by: "autopilot" as const };
    const facts = ["deploying", "reverting"].includes(phase) ? { ...before.facts, merge } : before.facts;
    const { effects } = told({ ...before, facts }, answer);
    expect(effects).toMatchObject([{ afterSeconds: 0 }]);
    expect(effects[0]?.kind).toMatch(/read|look|evaluate/);
  });
});
