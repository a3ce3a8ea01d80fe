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
      return opened(state, at, { number: event.number, url: event.url, head: event.head, merge: null });
    case "revert_checking":
      return event.kind === "checks_read" ? checked(state, at, event) : unchanged(state);
    case "revert_merging":
      if (event.kind === "merge_refused")
        return over(state, at, `The revert waits for people: ${event.sentence}`);
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
  const waited = (at - state.since) / 1_000;
  if (checks.state === "pending" && waited <= state.limits.checksSeconds) {
    const { afterSeconds } = event;
    return move(state, { phase: "revert_checking", effect: "forge.read_revert_checks", at, afterSeconds });
  }
  return over(state, at, `The revert waits for people: ${event.sentence}`);
}

function over(state: RunState, at: number, sentence: string): Transition {
  const ending = state.ending ?? { reason: "regressed" as const, sentence: "The error came back." };
  return end(state, at, { ...ending, sentence: `${ending.sentence} ${sentence}` });
}
