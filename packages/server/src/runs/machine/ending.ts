/** Why a run ended. The first eleven come from the engine's report; the others from what happened to the fix. */
export const ENDED_REASONS = [
  "already_fixed",
  "not_reproduced",
  "no_candidate",
  "gate_failed",
  "environment_failed",
  "unverifiable",
  "unsupported_language",
  "time_limit",
  "advice_only",
  "bad_input",
  "internal",
  "low_confidence",
  "policy_off",
  "stopped",
  "superseded",
  "delivery_failed",
  "branch_taken",
  "checks_failed",
  "merge_refused",
  "change_request_closed",
  "stale",
  "deploy_failed",
  "release_not_seen",
  "confirmed",
  "silent",
  "unobservable",
  "regressed",
] as const;
export type EndedReason = (typeof ENDED_REASONS)[number];

export interface Ending {
  readonly reason: EndedReason;
  /** One sentence for people: what happened and, where something is missing, what to do. */
  readonly sentence: string;
}

const LEFT_TO_PEOPLE: ReadonlySet<EndedReason> = new Set<EndedReason>([
  "stopped",
  "superseded",
  "change_request_closed",
  "unsupported_language",
]);

/** Whether the same error on another release is worth another run by itself. What people decided stays decided. */
export function worthRetrying(reason: EndedReason): boolean {
  return !LEFT_TO_PEOPLE.has(reason);
}

const BLAMES_THE_CANDIDATE: ReadonlySet<EndedReason> = new Set<EndedReason>([
  "checks_failed",
  "change_request_closed",
  "regressed",
]);

/** Whether the ending speaks against the fix itself, so that the same one is never proposed again. */
export function blamesCandidate(reason: EndedReason): boolean {
  return BLAMES_THE_CANDIDATE.has(reason);
}
