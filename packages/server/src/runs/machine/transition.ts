import { afterMerge } from "./after-merge.ts";
import { delivery, settled } from "./delivery.ts";
import type { EndedReason } from "./ending.ts";
import { conclude, end, move, type Transition, unchanged } from "./move.ts";
import { revert } from "./revert.ts";
import type { EffectAnswer, OutsideEvent, RunEvent } from "./run-event.ts";
import { NO_FACTS, type RunFacts, type RunLimits, type RunState } from "./run-state.ts";

/** A run's first state: it waits to be let in. */
export function startRun(at: number, limits: RunLimits): Transition {
  const before: RunState = {
    phase: "queued",
    turn: 0,
    since: at,
    step: null,
    facts: NO_FACTS,
    limits,
    ending: null,
  };
  return move(before, { phase: "queued", effect: "run.admit", at });
}

/** A run that takes up another one whose merged fix could not be deployed: it begins with the deployment. */
export function startAtDeployment(at: number, limits: RunLimits, of: RunFacts): Transition {
  const before: RunState = {
    phase: "deploying",
    turn: 0,
    since: at,
    step: null,
    facts: { ...of, reasons: [], release: null, revert: null },
    limits,
    ending: null,
  };
  return move(before, { phase: "deploying", effect: "deploy.start", at });
}

/**
 * The whole life of a run as a pure function. A live run always has one effect in flight with its turn; an answer
 * with another turn is late or repeated and changes nothing; `ended` is final.
 */
export function transition(state: RunState, event: RunEvent): Transition {
  if (state.phase === "ended") return unchanged(state);
  if (!("turn" in event)) return outside(state, event);
  if (event.turn !== state.turn) return unchanged(state);
  return answered(state, event);
}

function answered(state: RunState, event: EffectAnswer): Transition {
  switch (state.phase) {
    case "queued":
      return queued(state, event);
    case "repairing":
      return repairing(state, event);
    case "publishing":
    case "opening":
    case "checking":
    case "deciding":
    case "awaiting_people":
    case "merging":
      return delivery(state, event);
    case "deploying":
    case "awaiting_release":
    case "watching":
      return afterMerge(state, event);
    case "reverting":
    case "revert_checking":
    case "revert_merging":
    case "revert_deploying":
      return revert(state, event);
    case "concluding":
      return concluding(state, event);
    case "ended":
      return unchanged(state);
  }
}

function queued(state: RunState, event: EffectAnswer): Transition {
  const { at } = event;
  switch (event.kind) {
    case "admitted":
      return repair(state, at);
    case "not_admitted":
      return move(state, { phase: "queued", effect: "run.admit", at, afterSeconds: event.afterSeconds });
    case "effect_failed":
      return end(state, at, { reason: "internal", sentence: event.sentence });
    default:
      return unchanged(state);
  }
}

function repair(state: RunState, at: number): Transition {
  const facts = { attempt: state.facts.attempt + 1, fix: null };
  return move(state, { phase: "repairing", effect: "engine.repair", at, facts });
}

function repairing(state: RunState, event: EffectAnswer): Transition {
  const { at } = event;
  switch (event.kind) {
    case "step_reported":
      return unchanged(event.state === "ended" ? state : { ...state, step: event.step });
    case "repair_ended": {
      if (state.facts.asked && state.facts.changeRequest && (!event.fix || event.fix.confidence === "low")) {
        // The change request stands as it is; the comment has been answered.
        const facts = { asked: null };
        return move(state, { phase: "awaiting_people", effect: "forge.read_change_request", at, facts });
      }
      if (event.fix && event.fix.confidence !== "low") {
        const facts = { fix: event.fix, asked: null };
        return move(state, { phase: "publishing", effect: "forge.publish", at, facts });
      }
      const ending = event.fix
        ? { reason: "low_confidence" as const, sentence: LOW_CONFIDENCE }
        : {
            reason: event.reason === "fixed" ? ("internal" as const) : event.reason,
            sentence: event.sentence,
          };
      return conclude(state, at, ending);
    }
    case "effect_failed":
      if (state.facts.asked && state.facts.changeRequest) {
        const facts = { asked: null };
        return move(state, { phase: "awaiting_people", effect: "forge.read_change_request", at, facts });
      }
      return conclude(state, at, { reason: reasonOf(event.code), sentence: event.sentence });
    default:
      return unchanged(state);
  }
}

/** What it means for the run that the engine could not be started. */
function reasonOf(code: string): EndedReason {
  if (code === "bad_input" || code === "repository_unreadable") return "bad_input";
  return code === "environment_failed" || code === "sandbox_unavailable" ? "environment_failed" : "internal";
}

const LOW_CONFIDENCE =
  "A verified fix was found, but the confidence is low: it is shown as a suggestion and no change request is opened.";

function concluding(state: RunState, event: EffectAnswer): Transition {
  const ending = state.ending ?? { reason: "internal" as const, sentence: "The run ended without a reason." };
  if (event.kind === "concluded") {
    // It was merged all the same: only what people have ended stays ended.
    const byPeople = ending.reason === "stopped" || ending.reason === "superseded";
    if (event.mergeCommit && !state.facts.merge && !byPeople)
      return settled(state, event.at, event.mergeCommit);
    const by = state.facts.mergeTries > 0 ? ("autopilot" as const) : ("people" as const);
    const merge = event.mergeCommit ? { commit: event.mergeCommit, by } : null;
    return end(state, event.at, ending, merge && !state.facts.merge ? { merge } : {});
  }
  if (event.kind === "effect_failed") {
    return end(state, event.at, { ...ending, sentence: `${ending.sentence} ${event.sentence}` });
  }
  return unchanged(state);
}

function outside(state: RunState, event: OutsideEvent): Transition {
  if (state.phase === "concluding") return unchanged(state);
  const ending =
    event.kind === "superseded"
      ? { reason: "superseded" as const, sentence: event.sentence }
      : { reason: "stopped" as const, sentence: `Stopped by ${event.by}.` };
  return conclude(state, event.at, ending);
}
