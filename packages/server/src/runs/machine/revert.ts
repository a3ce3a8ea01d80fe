import { MERGE_RETRY_SECONDS } from "./delivery.ts";
import { end, move, type Transition, unchanged } from "./move.ts";
import type { EffectAnswer } from "./run-event.ts";
import type { RunState } from "./run-state.ts";

/** After a regression: a revert change request, merged and deployed alone only where the fix was. */
export function revert(state: RunState, event: EffectAnswer): Transition {
  const { at } = event;
  if (event.kind === "effect_failed") return over(state, at, event.sentence);
  switch (state.phase) {
    case "reverting":
      if (event.kind === "revert_impossible") return over(state, at, event.sentence);
      if (event.kind !== "revert_opened") return unchanged(state);
      return opened(state, at, {
        ...{ number: event.number, url: event.url, head: event.head, merge: null, since: at },
      });
    case "revert_checking":
      return event.kind === "checks_read" ? checked(state, at, event) : unchanged(state);
    case "revert_merging":
      if (event.kind === "merge_refused") return refused(state, at, event);
      if (event.kind !== "merged" || !state.facts.revert) return unchanged(state);
      return move(state, {
        phase: "revert_deploying",
        effect: "deploy.revert",
        at,
        facts: { revert: { ...state.facts.revert, merge: event.commit } },
      });
    case "revert_deploying":
      if (event.kind === "deployed")
        return over(state, at, "The fix was reverted and the revert is deployed.");
      if (event.kind === "deploy_awaiting" || event.kind === "deploy_failed")
        return over(state, at, event.sentence);
      return unchanged(state);
    default:
      return unchanged(state);
  }
}

function opened(state: RunState, at: number, change: NonNullable<RunState["facts"]["revert"]>): Transition {
  const facts = { revert: change };
  if (state.facts.merge?.by !== "autopilot") {
    return over(
      { ...state, facts: { ...state.facts, ...facts } },
      at,
      "A revert change request waits for people.",
    );
  }
  return move(state, { phase: "revert_checking", effect: "forge.read_revert_checks", at, facts });
}

function checked(
  state: RunState,
  at: number,
  event: Extract<EffectAnswer, { kind: "checks_read" }>,
): Transition {
  const { checks } = event;
  if (checks.head !== state.facts.revert?.head) return over(state, at, "Somebody else took the revert over.");
  if (checks.state === "green" && !state.facts.revert.merge) {
    return move(state, { phase: "revert_merging", effect: "forge.merge_revert", at });
  }
  if (checks.state === "pending" && mayWait(state, at)) {
    const { afterSeconds } = event;
    return move(state, { phase: "revert_checking", effect: "forge.read_revert_checks", at, afterSeconds });
  }
  return over(state, at, `The revert waits for people: ${event.sentence}`);
}

/** The forge may have taken the merge on, as a merge queue does. */
function refused(
  state: RunState,
  at: number,
  { reason, sentence }: Extract<EffectAnswer, { kind: "merge_refused" }>,
): Transition {
  if (reason !== "not_yet" || !mayWait(state, at))
    return over(state, at, `The revert waits for people: ${sentence}`);
  const { revert } = state.facts;
  return move(state, {
    ...{ phase: "revert_checking", effect: "forge.read_revert_checks", at },
    afterSeconds: MERGE_RETRY_SECONDS,
    facts: { revert: revert && { ...revert, since: revert.since ?? state.since } },
  });
}

function mayWait({ facts, since, limits }: RunState, at: number): boolean {
  return (at - (facts.revert?.since ?? since)) / 1_000 <= limits.checksSeconds;
}

function over(state: RunState, at: number, sentence: string): Transition {
  const ending = state.ending ?? { reason: "regressed" as const, sentence: "The error came back." };
  return end(state, at, { ...ending, sentence: `${ending.sentence} ${sentence}` });
}
