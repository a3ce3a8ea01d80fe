import { end, move, type Transition, unchanged } from "./move.ts";
import type { EffectAnswer } from "./run-event.ts";
import type { RunState } from "./run-state.ts";

/** From the merge to the proof: deploy, wait for the release, watch it. */
export function afterMerge(state: RunState, event: EffectAnswer): Transition {
  switch (state.phase) {
    case "deploying":
      return deploying(state, event);
    case "awaiting_release":
      return awaitingRelease(state, event);
    case "watching":
      return watching(state, event);
    default:
      return unchanged(state);
  }
}

function deploying(state: RunState, event: EffectAnswer): Transition {
  const { at } = event;
  switch (event.kind) {
    case "deployed":
      return watch(state, at, event.release);
    case "deploy_awaiting":
      return move(state, { phase: "awaiting_release", effect: "release.look", at });
    case "deploy_failed":
    case "effect_failed":
      return end(state, at, { reason: "deploy_failed", sentence: event.sentence });
    default:
      return unchanged(state);
  }
}

function awaitingRelease(state: RunState, event: EffectAnswer): Transition {
  const { at } = event;
  switch (event.kind) {
    case "release_seen":
      return watch(state, at, event.release);
    case "release_not_seen": {
      if ((at - state.since) / 1_000 > state.limits.releaseSeconds) {
        const days = Math.round(state.limits.releaseSeconds / 86_400);
        return end(state, at, {
          reason: "release_not_seen",
          sentence: `The fix was merged, but no release with it reported within ${days} days.`,
        });
      }
      const afterSeconds = event.afterSeconds;
      return move(state, { phase: "awaiting_release", effect: "release.look", at, afterSeconds });
    }
    case "effect_failed":
      return end(state, at, { reason: "release_not_seen", sentence: event.sentence });
    default:
      return unchanged(state);
  }
}

function watch(state: RunState, at: number, release: string): Transition {
  return move(state, { phase: "watching", effect: "confirmation.evaluate", at, facts: { release } });
}

function watching(state: RunState, event: EffectAnswer): Transition {
  const { at } = event;
  if (event.kind === "effect_failed") {
    return end(state, at, { reason: "unobservable", sentence: event.sentence });
  }
  if (event.kind !== "confirmation_evaluated") return unchanged(state);
  if (event.verdict === "watching") {
    const afterSeconds = event.afterSeconds;
    return move(state, { phase: "watching", effect: "confirmation.evaluate", at, afterSeconds });
  }
  const ending = { reason: event.verdict, sentence: event.sentence };
  if (event.verdict === "regressed") {
    return move(state, { phase: "reverting", effect: "forge.open_revert", at, ending });
  }
  return end(state, at, ending);
}
