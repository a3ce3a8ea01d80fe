import type { Ending } from "./ending.ts";
import type { EffectKind, RunEffect } from "./run-effect.ts";
import type { Phase, RunFacts, RunState } from "./run-state.ts";

export interface Transition {
  readonly state: RunState;
  readonly effects: readonly RunEffect[];
}

/** Nothing happens: the event is late, repeated or does not concern this phase. */
export function unchanged(state: RunState): Transition {
  return { state, effects: [] };
}

interface Move {
  readonly phase: Phase;
  readonly effect: EffectKind;
  readonly at: number;
  readonly facts?: Partial<RunFacts>;
  readonly afterSeconds?: number;
  /** Null takes back an ending that was on its way. */
  readonly ending?: Ending | null;
}

/** The only way on for a live run: a new turn, and exactly one effect that carries it. */
export function move(state: RunState, to: Move): Transition {
  const turn = state.turn + 1;
  const next: RunState = {
    ...state,
    phase: to.phase,
    turn,
    since: to.phase === state.phase ? state.since : to.at,
    step: null,
    facts: { ...state.facts, ...to.facts },
    ending: to.ending === undefined ? state.ending : to.ending,
  };
  return { state: next, effects: [{ kind: to.effect, turn, afterSeconds: to.afterSeconds ?? 0 }] };
}

/** The end: a new turn, so that whatever is still in flight comes too late, and no effect. */
export function end(state: RunState, at: number, ending: Ending, facts: Partial<RunFacts> = {}): Transition {
  return {
    state: {
      ...state,
      phase: "ended",
      turn: state.turn + 1,
      since: at,
      step: null,
      facts: { ...state.facts, ...facts },
      ending,
    },
    effects: [],
  };
}

/** Ends after the change request, where there is or may be one, was told why. */
export function conclude(
  state: RunState,
  at: number,
  ending: Ending,
  facts: Partial<RunFacts> = {},
): Transition {
  const onForge =
    state.facts.changeRequest !== null || state.phase === "publishing" || state.phase === "opening";
  if (!onForge || state.facts.merge) return end(state, at, ending, facts);
  return move(state, { phase: "concluding", effect: "forge.conclude", at, ending, facts });
}
