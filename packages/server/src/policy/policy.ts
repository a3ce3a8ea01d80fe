import { inMergeWindow, type MergeWindow } from "./merge-window.ts";
import { coversPath } from "./path-pattern.ts";

/** What the operator allows for one family of errors of one project. */
export interface Policy {
  readonly mode: "off" | "suggest" | "review" | "autopilot";
  readonly minEvents: number;
  readonly autopilotStart: "manual" | "immediate";
  /** Most merges by policy within a day, in the whole project. */
  readonly mergesPerDay: number;
  readonly protectedPaths: readonly string[];
  readonly mergeWindows: readonly MergeWindow[];
}

export type Confidence = "high" | "medium" | "low";

/** Why a change request is not merged by policy; the run shows each as a sentence. */
export const WHY_NOT = {
  mode: "The policy of this project leaves merging to people.",
  confidence: "Autopilot merges only fixes of high confidence.",
  public_key: "The error came under a public key; such events lead to a draft at most.",
  too_few_events: "The error was not seen often enough under a server key yet.",
  no_required_check: "No required check exists, so nothing proves the exact commit.",
  checks_not_green: "Not every required check is green on the exact head.",
  red_before:
    "Tests of the project fail with the change and without it, so no check can be green: people decide.",
  head_moved: "Somebody else pushed to the branch.",
  base_moved: "The target branch has moved since the fix was verified.",
  protected_path: "The change touches a protected path.",
  daily_cap: "As many fixes as may be merged by policy within a day were merged already.",
  merge_window: "Now is outside the merge windows.",
  first_merges: "The first three fixes in this repository are merged by people (autopilot start: manual).",
  reverted: "A fix of this family was reverted lately.",
  record: "The record of this family's merges is not good enough yet.",
  merge_failed: "The forge did not answer when it was asked to merge.",
  merge_not_yet: "The forge was asked to merge and has not done it yet.",
  merge_refused_protected:
    "The rules of the repository want more, such as a review, before they allow the merge.",
  merge_refused_draft: "The change request is a draft.",
  merge_refused_head_moved: "The branch has another head than the one that was checked.",
} as const;
export type WhyNot = keyof typeof WHY_NOT;

export interface MergeFacts {
  readonly confidence: Confidence;
  /** Occurrences of the issue under a server key. */
  readonly trustedEvents: number;
  /** The event that the fix was built from came under a server key. */
  readonly eventTrusted: boolean;
  readonly requiredChecks: readonly { readonly state: string }[];
  /** Head of the change request now, and the commit that we made. */
  readonly head: string;
  readonly ownHead: string;
  /** Head of the target branch now, and the commit that the fix was verified on. */
  readonly targetHead: string;
  readonly base: string;
  readonly paths: readonly string[];
  readonly record: MergeRecord;
  readonly now: Date;
}

/** What became of our merges before. */
export interface MergeRecord {
  /** Merges of ours in this repository, of any family. */
  readonly merges: number;
  readonly familyMerges: number;
  /** Those whose error came back or that were reverted. */
  readonly familyBad: number;
  /** Reverts of this family in the last 90 days. */
  readonly familyReverts: number;
  /** Merges by policy in this repository within the last day. */
  readonly mergesToday: number;
}

export type MergeDecision =
  | { readonly action: "merge"; readonly reasons: readonly [] }
  | { readonly action: "leave"; readonly reasons: readonly WhyNot[] }
  | { readonly action: "verify_again"; readonly reasons: readonly ["base_moved"] };

/** Whether policy merges, with every reason that speaks against it. Only a moved base can be cured by verifying again. */
export function decideMerge(policy: Policy, facts: MergeFacts): MergeDecision {
  const reasons = [...objections(policy, facts)];
  if (reasons.length === 0) return { action: "merge", reasons: [] };
  if (reasons.length === 1 && reasons[0] === "base_moved")
    return { action: "verify_again", reasons: ["base_moved"] };
  return { action: "leave", reasons };
}

function* objections(policy: Policy, facts: MergeFacts): Generator<WhyNot> {
  if (policy.mode !== "autopilot") yield "mode";
  if (facts.confidence !== "high") yield "confidence";
  if (!facts.eventTrusted) yield "public_key";
  if (facts.trustedEvents < policy.minEvents) yield "too_few_events";
  if (facts.requiredChecks.length === 0) yield "no_required_check";
  else if (facts.requiredChecks.some((check) => check.state !== "success")) yield "checks_not_green";
  if (facts.head !== facts.ownHead) yield "head_moved";
  if (facts.targetHead !== facts.base) yield "base_moved";
  const { protectedPaths } = policy;
  if (facts.paths.some((path) => protectedPaths.some((pattern) => coversPath(pattern, path))))
    yield "protected_path";
  if (facts.record.mergesToday >= policy.mergesPerDay) yield "daily_cap";
  if (!inMergeWindow(policy.mergeWindows, facts.now)) yield "merge_window";
  yield* recordObjections(policy, facts.record);
}

/** With fewer merges than this, `autopilot_start` decides; from then on the record does. */
const RECORD_FROM = 5;
const FIRST_BY_PEOPLE = 3;
const LEAST_CLEAN_SHARE = 0.5;

function* recordObjections(policy: Policy, record: MergeRecord): Generator<WhyNot> {
  if (record.familyReverts > 0) yield "reverted";
  if (record.merges < RECORD_FROM) {
    if (policy.autopilotStart === "manual" && record.merges < FIRST_BY_PEOPLE) yield "first_merges";
    return;
  }
  const clean = record.familyMerges - record.familyBad;
  // A family without merges of its own starts on the repository's record.
  if (
    record.familyMerges > 0 &&
    lowerBound(clean, record.familyMerges) < LEAST_CLEAN_SHARE &&
    record.familyBad > 0
  ) {
    yield "record";
  }
}

/** Wilson's lower bound (95 %) on a share, from `hits` of `trials`. */
export function lowerBound(hits: number, trials: number): number {
  if (trials === 0) return 0;
  const z = 1.96;
  const share = hits / trials;
  const spread = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  return Math.max(0, (share + z ** 2 / (2 * trials) - spread) / (1 + z ** 2 / trials));
}

/** Whether a change request starts as a draft: ready needs a server key, and confidence as the mode asks for. */
export function opensAsDraft(policy: Policy, confidence: Confidence, eventTrusted: boolean): boolean {
  if (!eventTrusted) return true;
  if (policy.mode === "autopilot") return confidence !== "high";
  return policy.mode !== "review" || confidence === "low";
}
