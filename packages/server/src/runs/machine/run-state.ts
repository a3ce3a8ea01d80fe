import type { StepName } from "@bugstack/engine";
import type { Ending } from "./ending.ts";

/**
 * Where a run stands. Every phase but `ended` has exactly one effect in flight, which carries the state's turn; the
 * event that the effect answers with carries it too, so that an answer which comes late or twice changes nothing.
 */
export const PHASES = [
  "queued",
  "repairing",
  "publishing",
  "opening",
  "checking",
  "deciding",
  "awaiting_people",
  "merging",
  "deploying",
  "awaiting_release",
  "watching",
  "reverting",
  "revert_checking",
  "revert_merging",
  "revert_deploying",
  "concluding",
  "ended",
] as const;
export type Phase = (typeof PHASES)[number];

export interface RunState {
  readonly phase: Phase;
  /** Grows with every change that starts an effect. */
  readonly turn: number;
  /** When the phase was entered, milliseconds since 1970. */
  readonly since: number;
  /** The engine's step while `repairing`. */
  readonly step: StepName | null;
  readonly facts: RunFacts;
  readonly limits: RunLimits;
  /** Set once the end is decided, while the last effects still run, and when ended. */
  readonly ending: Ending | null;
}

/** What is known of the fix on its way. */
export interface RunFacts {
  /** How often the engine was started, 1 for the first time. */
  readonly attempt: number;
  readonly fix: { readonly base: string; readonly confidence: "high" | "medium" | "low" } | null;
  readonly branch: { readonly name: string; readonly commit: string } | null;
  readonly changeRequest: { readonly number: number; readonly url: string; readonly draft: boolean } | null;
  readonly checks: ChecksSeen | null;
  /** Why policy did not merge, as codes. */
  readonly reasons: readonly string[];
  readonly mergeTries: number;
  /** When people were left the change request first, and when the forge last refused to merge it, milliseconds; absent before. */
  readonly leftSince?: number | null;
  readonly refusedAt?: number;
  /** What a reviewer has asked this attempt for; null where nobody has. Absent in states from before there was this. */
  readonly asked?: "retry" | "narrower" | null;
  /** Comments whose command was carried out. */
  readonly answered?: readonly string[];
  readonly merge: { readonly commit: string; readonly by: "autopilot" | "people" } | null;
  readonly release: string | null;
  readonly revert: RevertFacts | null;
}

export interface ChecksSeen {
  readonly head: string;
  /**
   * `none`: no required check exists, which is never taken for success. `red_before`: nothing is red but what is red
   * without the change as well, which is no fault of it and no success either.
   */
  readonly state: "pending" | "green" | "red" | "red_before" | "none";
}

export interface RevertFacts {
  readonly number: number;
  readonly url: string;
  readonly head: string;
  readonly merge: string | null;
  /** Since when it has been waited for, milliseconds; absent in states from before there was this. */
  readonly since?: number;
}

/** Settings of the project when the run began. */
export interface RunLimits {
  readonly attempts: number;
  readonly checksSeconds: number;
  readonly peopleSeconds: number;
  readonly releaseSeconds: number;
}

export const DEFAULT_RUN_LIMITS: RunLimits = {
  attempts: 2,
  checksSeconds: 3_600,
  peopleSeconds: 30 * 86_400,
  releaseSeconds: 14 * 86_400,
};

export const NO_FACTS: RunFacts = {
  attempt: 0,
  fix: null,
  branch: null,
  changeRequest: null,
  checks: null,
  reasons: [],
  mergeTries: 0,
  asked: null,
  answered: [],
  merge: null,
  release: null,
  revert: null,
};
