import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_ATTEMPTS } from "./delivery.ts";
import { ENDED_REASONS } from "./ending.ts";
import { ANSWERS, type EffectKind, type RunEffect } from "./run-effect.ts";
import type { EffectAnswer, RunEvent } from "./run-event.ts";
import { DEFAULT_RUN_LIMITS, type RunState } from "./run-state.ts";
import { startAtDeployment, startRun, transition } from "./transition.ts";

type Answer = EffectAnswer extends infer E ? (E extends unknown ? Omit<E, "at" | "turn"> : never) : never;

const sentence = fc.constantFrom("a sentence");
const afterSeconds = fc.constantFrom(1, 60, 3_600, 86_400);
const head = fc.constantFrom("c1", "c2", "r1");
const fix = fc.option(fc.record({ base: head, confidence: fc.constantFrom("high", "medium", "low") }));
const record = <T extends Answer["kind"]>(kind: T, model: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ kind: fc.constant(kind), ...model }) as unknown as fc.Arbitrary<Answer>;

const ANSWER: Record<Answer["kind"], fc.Arbitrary<Answer>> = {
  admitted: record("admitted", {}),
  not_admitted: record("not_admitted", { sentence, afterSeconds }),
  step_reported: record("step_reported", {
    step: fc.constantFrom("triage", "locate", "reproduce", "propose", "verify"),
    state: fc.constantFrom("started", "progress", "ended"),
    sentence,
    durationMs: fc.constant(null),
  }),
  repair_ended: record("repair_ended", {
    outcome: fc.constantFrom("fixed", "diagnosed", "out_of_scope", "error"),
    reason: fc.constantFrom("fixed", "no_candidate", "time_limit", "advice_only"),
    sentence,
    fix,
  }),
  branch_published: record("branch_published", { branch: fc.constant("bugstack/1-x"), commit: head }),
  branch_taken: record("branch_taken", { sentence }),
  change_request_opened: record("change_request_opened", {
    number: fc.constant(1),
    url: fc.constant("u"),
    draft: fc.boolean(),
  }),
  checks_read: record("checks_read", {
    checks: fc.record({ head, state: fc.constantFrom("pending", "green", "red", "red_before", "none") }),
    sentence,
    afterSeconds,
  }),
  policy_decided: record("policy_decided", {
    action: fc.constantFrom("merge", "leave", "verify_again"),
    reasons: fc.constant(["off"]),
  }),
  change_request_seen: record("change_request_seen", {
    state: fc.constantFrom("open", "merged", "closed"),
    head,
    draft: fc.boolean(),
    mergeCommit: fc.option(fc.constant("m")),
    reconsider: fc.boolean(),
    afterSeconds,
  }),
  change_request_settled: record("change_request_settled", {
    mergeCommit: fc.option(fc.constant("m")),
    sentence,
  }),
  merged: record("merged", { commit: fc.constant("m") }),
  merge_refused: record("merge_refused", {
    reason: fc.constantFrom("head_moved", "conflict", "checks", "draft", "closed", "protected", "not_yet"),
    sentence,
  }),
  deployed: record("deployed", { release: fc.constant("m"), sentence }),
  deploy_awaiting: record("deploy_awaiting", { sentence }),
  deploy_failed: record("deploy_failed", { sentence }),
  release_seen: record("release_seen", { release: fc.constant("m") }),
  release_not_seen: record("release_not_seen", { afterSeconds }),
  confirmation_evaluated: record("confirmation_evaluated", {
    verdict: fc.constantFrom("watching", "confirmed", "silent", "unobservable", "regressed"),
    sentence,
    afterSeconds,
  }),
  revert_opened: record("revert_opened", { number: fc.constant(2), url: fc.constant("u"), head }),
  revert_impossible: record("revert_impossible", { sentence }),
  concluded: record("concluded", { mergeCommit: fc.option(fc.constant("m")), sentence }),
  effect_failed: record("effect_failed", { code: fc.constant("internal"), sentence }),
};

const anyAnswer = fc.oneof(...Object.values(ANSWER));
const outside = fc.constantFrom<RunEvent>(
  { at: 0, kind: "stop_requested", by: "a person" },
  { at: 0, kind: "superseded", sentence: "A person resolved the issue." },
);

/** Any event at all: answers to this turn, to earlier ones and to later ones, and events from outside. */
const anyEvent = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      answer: anyAnswer,
      lag: fc.constantFrom(0, 0, 0, 0, -1, -2, 1),
      wait: fc.nat(4_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ event: outside, wait: fc.nat(100) }) },
);

function eventFor(
  step: { wait: number } & ({ answer: Answer; lag: number } | { event: RunEvent }),
  state: RunState,
  at: number,
): RunEvent {
  return "event" in step
    ? { ...step.event, at }
    : ({ ...step.answer, at, turn: state.turn + step.lag } as RunEvent);
}

interface Walk {
  readonly states: readonly RunState[];
  readonly effects: readonly { effect: RunEffect; state: RunState }[];
  readonly events: readonly RunEvent[];
}

function walk(steps: readonly Parameters<typeof eventFor>[0][]): Walk {
  let { state, effects } = startRun(0, DEFAULT_RUN_LIMITS);
  const seen: Walk = { states: [state], effects: effects.map((effect) => ({ effect, state })), events: [] };
  const states = [...seen.states];
  const sent = [...seen.effects];
  const events: RunEvent[] = [];
  let at = 0;
  for (const step of steps) {
    at += step.wait * 1_000;
    const event = eventFor(step, state, at);
    const before = state;
    ({ state, effects } = transition(state, event));
    events.push(event);
    states.push(state);
    sent.push(...effects.map((effect) => ({ effect, state: before })));
    if (state.turn === before.turn) expect(effects).toEqual([]);
    else if (state.phase !== "ended") expect(effects.map((effect) => effect.turn)).toEqual([state.turn]);
    else expect(effects).toEqual([]);
  }
  return { states, effects: sent, events };
}

const steps = fc.array(anyEvent, { maxLength: 60 });
/** Only what the effect in flight can really answer: goes deep where arbitrary events mostly bounce off. */
const answers = fc.infiniteStream(fc.tuple(...Object.values(ANSWER)));

function played(stream: Iterable<readonly Answer[]>, choices: Iterable<number>, most: number): Walk {
  const kinds = Object.keys(ANSWER);
  let { state, effects } = startRun(0, DEFAULT_RUN_LIMITS);
  const states = [state];
  const sent = effects.map((effect) => ({ effect, state }));
  const events: RunEvent[] = [];
  let at = 0;
  const choice = choices[Symbol.iterator]();
  for (const tuple of stream) {
    const effect = effects[0];
    if (!effect || states.length > most) break;
    at += effect.afterSeconds * 1_000 + 1;
    const possible: readonly string[] = ANSWERS[effect.kind];
    const kind = possible[(choice.next().value ?? 0) % possible.length] ?? "effect_failed";
    const event = { ...tuple[kinds.indexOf(kind)], at, turn: state.turn } as RunEvent;
    const before = state;
    ({ state, effects } = transition(state, event));
    expect(state.turn, `${before.phase} must move on ${kind}`).toBe(before.turn + 1);
    events.push(event);
    states.push(state);
    sent.push(...effects.map((next) => ({ effect: next, state: before })));
  }
  return { states, effects: sent, events };
}
const played$ = fc.tuple(answers, fc.infiniteStream(fc.nat(11))).map(([a, c]) => played(a, c, 400));

describe("a run", () => {
  it("has, while it lives, exactly one effect in flight, with its own turn", () => {
    fc.assert(
      fc.property(steps, (all) => void walk(all)),
      { numRuns: 500 },
    );
  });

  it("moves on with every answer that its effect can give, so that it is never stuck", () => {
    fc.assert(
      fc.property(played$, () => true),
      { numRuns: 300 },
    );
  });

  it("moves on when an effect fails for good, in every phase", () => {
    fc.assert(
      fc.property(played$, ({ states }) => {
        for (const state of states) {
          if (state.phase === "ended") continue;
          const event: RunEvent = {
            kind: "effect_failed",
            at: state.since + 1,
            turn: state.turn,
            code: "x",
            sentence: "s",
          };
          expect(transition(state, event).state.turn).toBe(state.turn + 1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("comes to an end when the world answers and time passes", () => {
    let ended = 0;
    fc.assert(
      fc.property(played$, ({ states }) => {
        if (states.at(-1)?.phase === "ended") ended += 1;
        return true;
      }),
      { numRuns: 200 },
    );
    expect(ended).toBe(200);
  });

  it("asks for a merge only with green checks on the exact head of its own branch", () => {
    const check = ({ effects }: Walk) => {
      for (const { effect, state } of effects) {
        if (effect.kind !== "forge.merge") continue;
        expect(state.facts.checks?.state).toBe("green");
        expect(state.facts.checks?.head).toBe(state.facts.branch?.commit);
      }
    };
    fc.assert(
      fc.property(steps, (all) => check(walk(all))),
      { numRuns: 500 },
    );
    fc.assert(fc.property(played$, check), { numRuns: 500 });
  });

  it("never asks for a merge once there was one", () => {
    const check = ({ effects }: Walk) => {
      for (const kind of [
        "forge.merge",
        "forge.publish",
        "forge.open",
        "engine.repair",
      ] satisfies EffectKind[]) {
        for (const { effect, state } of effects) {
          if (effect.kind === kind) expect(state.facts.merge).toBeNull();
        }
      }
    };
    fc.assert(
      fc.property(steps, (all) => check(walk(all))),
      { numRuns: 300 },
    );
    fc.assert(fc.property(played$, check), { numRuns: 500 });
  });

  it("stays ended", () => {
    fc.assert(
      fc.property(steps, anyEvent, (all, more) => {
        const state = walk(all).states.at(-1) as RunState;
        const over = transition(state, { kind: "stop_requested", at: 1, by: "a person" }).state;
        const ended = over.phase === "ended" ? over : { ...over, phase: "ended" as const };
        const after = transition(ended, eventFor(more, ended, 2));
        expect(after).toEqual({ state: ended, effects: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("is not harmed by an event that comes twice", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { states, events } = walk(all);
        for (const [index, event] of events.entries()) {
          const after = states[index + 1] as RunState;
          expect(transition(after, event)).toEqual({ state: after, effects: [] });
        }
      }),
      { numRuns: 300 },
    );
  });

  it("always ends with a known reason and a sentence", () => {
    fc.assert(
      fc.property(played$, ({ states }) => {
        const last = states.at(-1) as RunState;
        expect(ENDED_REASONS).toContain(last.ending?.reason);
        expect(last.ending?.sentence).not.toBe("");
      }),
      { numRuns: 200 },
    );
  });

  it("starts the engine again after red checks as often as its attempts allow, and never more than a few times in all", () => {
    fc.assert(
      fc.property(played$, ({ effects }) => {
        const repairs = effects.filter(({ effect }) => effect.kind === "engine.repair").length;
        expect(repairs).toBeLessThanOrEqual(MOST_ATTEMPTS);
        const afterRed = effects.filter(
          ({ effect, state }) => effect.kind === "engine.repair" && state.phase === "checking",
        );
        expect(afterRed.length).toBeLessThan(DEFAULT_RUN_LIMITS.attempts);
      }),
      { numRuns: 300 },
    );
  });
});

function play(...all: readonly Answer[]): { state: RunState; kinds: readonly EffectKind[] } {
  let { state, effects } = startRun(0, DEFAULT_RUN_LIMITS);
  const kinds = effects.map((effect) => effect.kind);
  for (const answer of all) {
    ({ state, effects } = transition(state, { ...answer, at: 0, turn: state.turn } as RunEvent));
    kinds.push(...effects.map((effect) => effect.kind));
  }
  return { state, kinds };
}

const FIXED: Answer = {
  kind: "repair_ended",
  outcome: "fixed",
  reason: "fixed",
  sentence: "Fixed.",
  fix: { base: "b", confidence: "high" },
};
const PUBLISHED: Answer = { kind: "branch_published", branch: "bugstack/1-x", commit: "c1" };
const OPENED: Answer = { kind: "change_request_opened", number: 1, url: "u", draft: false };
const GREEN: Answer = {
  kind: "checks_read",
  checks: { head: "c1", state: "green" },
  sentence: "",
  afterSeconds: 0,
};
const RED: Answer = { ...GREEN, checks: { head: "c1", state: "red" } };
const MERGE: Answer = { kind: "policy_decided", action: "merge", reasons: [] };
const MERGED: Answer = { kind: "merged", commit: "m1" };
const DEPLOYED: Answer = { kind: "deployed", release: "m1", sentence: "" };
const seen = (verdict: "watching" | "confirmed" | "regressed"): Answer => ({
  kind: "confirmation_evaluated",
  verdict,
  sentence: "s",
  afterSeconds: 1,
});

describe("the story of a run", () => {
  it("leads from the event to the proof", () => {
    const { state, kinds } = play(
      { kind: "admitted" },
      FIXED,
      PUBLISHED,
      OPENED,
      GREEN,
      MERGE,
      MERGED,
      DEPLOYED,
      seen("watching"),
      seen("confirmed"),
    );
    expect(kinds).toEqual([
      "run.admit",
      "engine.repair",
      "forge.publish",
      "forge.open",
      "forge.read_checks",
      "policy.decide",
      "forge.merge",
      "deploy.start",
      "confirmation.evaluate",
      "confirmation.evaluate",
    ]);
    expect(state.ending?.reason).toBe("confirmed");
    expect(state.facts.merge).toEqual({ commit: "m1", by: "autopilot" });
  });

  it("opens no change request for a fix of low confidence", () => {
    const low: Answer = { ...FIXED, fix: { base: "b", confidence: "low" } };
    expect(play({ kind: "admitted" }, low).state.ending?.reason).toBe("low_confidence");
  });

  it("tries once more when the checks are red, then tells the change request", () => {
    const once = play({ kind: "admitted" }, FIXED, PUBLISHED, OPENED, RED);
    expect(once.state.phase).toBe("repairing");
    const twice = play({ kind: "admitted" }, FIXED, PUBLISHED, OPENED, RED, FIXED, PUBLISHED, OPENED, RED);
    expect(twice.kinds.at(-1)).toBe("forge.conclude");
    expect(twice.state.ending?.reason).toBe("checks_failed");
  });

  it("leaves to people what is red only by tests that were red before, without another attempt", () => {
    const before: Answer = { ...GREEN, checks: { head: "c1", state: "red_before" } };
    const { state, kinds } = play({ kind: "admitted" }, FIXED, PUBLISHED, OPENED, before);
    expect(state.phase).toBe("awaiting_people");
    expect(state.facts.reasons).toEqual(["red_before"]);
    expect(kinds.filter((kind) => kind === "engine.repair")).toHaveLength(1);
    const again: Answer = {
      kind: "change_request_seen",
      state: "open",
      head: "c1",
      draft: false,
      mergeCommit: null,
      reconsider: true,
      afterSeconds: 1,
    };
    expect(
      play({ kind: "admitted" }, FIXED, PUBLISHED, OPENED, before, again, before, MERGE).kinds,
    ).not.toContain("forge.merge");
  });

  it("leaves a branch that somebody else pushed to", () => {
    const foreign: Answer = { ...GREEN, checks: { head: "c2", state: "green" } };
    expect(play({ kind: "admitted" }, FIXED, PUBLISHED, OPENED, foreign).state.phase).toBe("awaiting_people");
  });

  it("closes its change request when it is stopped", () => {
    const { state } = play({ kind: "admitted" }, FIXED, PUBLISHED, OPENED);
    const stopped = transition(state, { kind: "stop_requested", at: 1, by: "a person" });
    expect(stopped.effects.map((effect) => effect.kind)).toEqual(["forge.conclude"]);
    const turn = stopped.state.turn;
    const ended = transition(stopped.state, {
      kind: "concluded",
      at: 2,
      turn,
      mergeCommit: null,
      sentence: "",
    });
    expect(ended.state.ending?.reason).toBe("stopped");
  });

  it("deploys the merged commit again when a failed deployment is retried", () => {
    const { state } = play({ kind: "admitted" }, ...[FIXED, PUBLISHED, OPENED, GREEN, MERGE, MERGED], {
      kind: "deploy_failed",
      sentence: "The host was down.",
    });
    expect(state.ending?.reason).toBe("deploy_failed");
    const retried = startAtDeployment(1, DEFAULT_RUN_LIMITS, state.facts);
    expect(retried.effects.map((effect) => effect.kind)).toEqual(["deploy.start"]);
    const { turn } = retried.state;
    const deployed = transition(retried.state, { ...DEPLOYED, at: 2, turn } as RunEvent);
    expect(deployed.state).toMatchObject({
      phase: "watching",
      facts: { merge: { commit: "m1" }, release: "m1" },
    });
    expect(deployed.effects.map((effect) => effect.kind)).toEqual(["confirmation.evaluate"]);
  });

  it("reverts by itself what autopilot merged and production refused", () => {
    const { state, kinds } = play(
      { kind: "admitted" },
      FIXED,
      PUBLISHED,
      OPENED,
      GREEN,
      MERGE,
      MERGED,
      DEPLOYED,
      seen("regressed"),
      { kind: "revert_opened", number: 2, url: "u", head: "r1" },
      { ...GREEN, checks: { head: "r1", state: "green" } },
      { kind: "merged", commit: "m2" },
      { kind: "deployed", release: "m2", sentence: "" },
    );
    expect(kinds.slice(-4)).toEqual([
      "forge.open_revert",
      "forge.read_revert_checks",
      "forge.merge_revert",
      "deploy.revert",
    ]);
    expect(state.ending?.reason).toBe("regressed");
  });
});
