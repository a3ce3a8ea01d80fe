import { conclude, end, move, type Transition, unchanged } from "./move.ts";
import type { EffectAnswer } from "./run-event.ts";
import type { RunState } from "./run-state.ts";

/** Tries of a merge that the forge has taken on and not done, before it is asked for as rarely as people's work is looked at. */
const MERGE_TRIES = 20;
export const MERGE_RETRY_SECONDS = 15;
/** Attempts in all: those that a run makes by itself, that reviewers ask for, and that a moving target branch asks for. */
export const MOST_ATTEMPTS = 6;

/** From the verified fix to the merge: branch, change request, checks, policy, merge. */
export function delivery(state: RunState, event: EffectAnswer): Transition {
  if (event.kind === "change_request_settled") return settled(state, event.at, event.mergeCommit);
  switch (state.phase) {
    case "publishing":
      return publishing(state, event);
    case "opening":
      return opening(state, event);
    case "checking":
      return checking(state, event);
    case "deciding":
      return deciding(state, event);
    case "awaiting_people":
      return awaitingPeople(state, event);
    case "merging":
      return merging(state, event);
    default:
      return unchanged(state);
  }
}

function publishing(state: RunState, event: EffectAnswer): Transition {
  const { at } = event;
  switch (event.kind) {
    case "branch_published":
      return move(state, {
        phase: "opening",
        effect: "forge.open",
        at,
        facts: { branch: { name: event.branch, commit: event.commit }, checks: null },
      });
    case "branch_taken":
      return conclude(state, at, { reason: "branch_taken", sentence: event.sentence });
    case "effect_failed":
      return conclude(state, at, {
        reason: event.code === "policy_off" ? "policy_off" : "delivery_failed",
        sentence: event.sentence,
      });
    default:
      return unchanged(state);
  }
}

function opening(state: RunState, event: EffectAnswer): Transition {
  const { at } = event;
  switch (event.kind) {
    case "change_request_opened":
      return move(state, {
        phase: "checking",
        effect: "forge.read_checks",
        at,
        facts: { changeRequest: { number: event.number, url: event.url, draft: event.draft } },
      });
    case "effect_failed":
      return conclude(state, at, { reason: "delivery_failed", sentence: event.sentence });
    default:
      return unchanged(state);
  }
}

function checking(state: RunState, event: EffectAnswer): Transition {
  const { at } = event;
  if (event.kind === "effect_failed") {
    return conclude(state, at, { reason: "delivery_failed", sentence: event.sentence });
  }
  if (event.kind !== "checks_read") return unchanged(state);
  const { checks } = event;
  const facts = { checks };
  if (checks.head !== state.facts.branch?.commit) {
    // Somebody else works on the branch: it is theirs now, we watch.
    return move(state, { phase: "awaiting_people", effect: "forge.read_change_request", at, facts });
  }
  if (checks.state === "pending") {
    const waited = (at - state.since) / 1_000;
    if (waited > state.limits.checksSeconds) {
      const sentence = `The checks did not finish within ${state.limits.checksSeconds} seconds. ${event.sentence}`;
      return conclude(state, at, { reason: "checks_failed", sentence }, facts);
    }
    return move(state, {
      phase: "checking",
      effect: "forge.read_checks",
      at,
      facts,
      afterSeconds: event.afterSeconds,
    });
  }
  // Another attempt cannot make green what the project itself has left red; people can judge it.
  if (checks.state === "red_before") {
    return move(state, {
      phase: "awaiting_people",
      effect: "forge.read_change_request",
      at,
      facts: { ...facts, reasons: ["red_before"] },
    });
  }
  if (checks.state === "red") {
    if (state.facts.attempt < state.limits.attempts) return again(state, at, facts);
    return conclude(state, at, { reason: "checks_failed", sentence: event.sentence }, facts);
  }
  return move(state, { phase: "deciding", effect: "policy.decide", at, facts });
}

function deciding(state: RunState, event: EffectAnswer): Transition {
  const { at } = event;
  if (event.kind === "effect_failed") return leaveToPeople(state, at, ["policy_failed"]);
  if (event.kind !== "policy_decided") return unchanged(state);
  if (event.action === "verify_again") {
    // Others have merged meanwhile: that speaks against no fix.
    if (state.facts.attempt < MOST_ATTEMPTS) return again(state, at, {});
    return leaveToPeople(state, at, [...event.reasons, "attempts_used"]);
  }
  if (event.action === "merge" && mayMerge(state)) {
    const facts = { reasons: [], mergeTries: state.facts.mergeTries + 1 };
    return move(state, { phase: "merging", effect: "forge.merge", at, facts });
  }
  return leaveToPeople(state, at, event.reasons);
}

/** The machine's own guard, whatever policy says: green on the exact head, and never a second merge. */
function mayMerge({ facts }: RunState): boolean {
  return (
    facts.merge === null &&
    facts.branch !== null &&
    facts.changeRequest !== null &&
    facts.checks?.state === "green" &&
    facts.checks.head === facts.branch.commit
  );
}

function awaitingPeople(state: RunState, event: EffectAnswer): Transition {
  const { at } = event;
  if (event.kind === "effect_failed") {
    return end(state, at, { reason: "delivery_failed", sentence: event.sentence });
  }
  if (event.kind !== "change_request_seen" || !state.facts.changeRequest) return unchanged(state);
  if (event.state === "merged" && event.mergeCommit) {
    // A merge of ours whose answer was lost, or that the forge took its time for, shows up here as well.
    const by = state.facts.reasons.some((reason) => OURS.has(reason)) ? "autopilot" : "people";
    return merged(state, at, event.mergeCommit, by);
  }
  if (event.state !== "open") return settled(state, at, null);
  if (event.superseded) return conclude(state, at, { reason: "superseded", sentence: event.superseded });
  const answered = [...(state.facts.answered ?? []), ...(event.command ? [event.command.comment] : [])];
  const facts = { changeRequest: { ...state.facts.changeRequest, draft: event.draft }, answered };
  const verb = event.command?.verb;
  const ours = event.head === state.facts.branch?.commit;
  if ((verb === "retry" || verb === "narrower") && ours && state.facts.attempt < MOST_ATTEMPTS) {
    const more = { ...facts, attempt: state.facts.attempt + 1, asked: verb, leftSince: null };
    return move(state, { phase: "repairing", effect: "engine.repair", at, facts: more });
  }
  if (waitedSeconds(state, at) > state.limits.peopleSeconds) {
    const days = Math.round(state.limits.peopleSeconds / 86_400);
    return conclude(state, at, {
      reason: "stale",
      sentence: `Nobody took the change request up within ${days} days.`,
    });
  }
  if (event.reconsider && ours && !justRefused(state, at)) {
    return move(state, { phase: "checking", effect: "forge.read_checks", at, facts });
  }
  return move(state, {
    phase: "awaiting_people",
    effect: "forge.read_change_request",
    at,
    facts,
    // Somebody who has just asked for something may ask for more.
    afterSeconds: event.command ? 0 : event.afterSeconds,
  });
}

/** Reasons with which a change request lies there though we have asked for its merge, and the forge may do it yet. */
const OURS: ReadonlySet<string> = new Set(["merge_failed", "merge_not_yet"]);

/** How long people have had the change request, however often we have tried to merge it meanwhile. */
export function waitedSeconds({ facts, since }: RunState, at: number): number {
  return (at - (facts.leftSince ?? since)) / 1_000;
}

/** What the forge has refused is asked for again when the next look comes, not at once. */
function justRefused({ facts }: RunState, at: number): boolean {
  const { refusedAt } = facts;
  return typeof refusedAt === "number" && (at - refusedAt) / 1_000 < MERGE_RETRY_SECONDS;
}

function merging(state: RunState, event: EffectAnswer): Transition {
  const { at } = event;
  if (event.kind === "merged") return merged(state, at, event.commit, "autopilot");
  // The forge may have merged all the same: reading the change request tells.
  if (event.kind === "effect_failed") return refusedMerge(state, at, "merge_failed");
  if (event.kind !== "merge_refused") return unchanged(state);
  switch (event.reason) {
    case "not_yet":
      if (state.facts.mergeTries >= MERGE_TRIES) return refusedMerge(state, at, "merge_not_yet");
      return move(state, {
        phase: "checking",
        effect: "forge.read_checks",
        at,
        afterSeconds: MERGE_RETRY_SECONDS,
      });
    case "checks":
      return move(state, {
        phase: "checking",
        effect: "forge.read_checks",
        at,
        afterSeconds: MERGE_RETRY_SECONDS,
      });
    case "conflict":
      if (state.facts.attempt < MOST_ATTEMPTS) return again(state, at, {});
      return conclude(state, at, { reason: "merge_refused", sentence: event.sentence });
    case "closed":
      return end(state, at, { reason: "change_request_closed", sentence: event.sentence });
    case "head_moved":
    case "draft":
    case "protected":
      return refusedMerge(state, at, `merge_refused_${event.reason}`);
  }
}

/** One more attempt of the engine, on the branch's new head. */
function again(state: RunState, at: number, facts: Partial<RunState["facts"]>): Transition {
  const more = { ...facts, attempt: state.facts.attempt + 1, fix: null, asked: null, leftSince: null };
  return move(state, { phase: "repairing", effect: "engine.repair", at, facts: more });
}

function refusedMerge(state: RunState, at: number, reason: string): Transition {
  const facts = { ...state.facts, refusedAt: at };
  return leaveToPeople({ ...state, facts }, at, [reason]);
}

function leaveToPeople(state: RunState, at: number, reasons: readonly string[]): Transition {
  return move(state, {
    phase: "awaiting_people",
    effect: "forge.read_change_request",
    at,
    facts: { reasons, leftSince: state.facts.leftSince ?? at },
  });
}

/**
 * The change request was merged or closed while the run was elsewhere: by people, or by a merge of ours whose answer was lost.
 * What was merged is deployed and watched, whatever the run was about to do.
 */
export function settled(state: RunState, at: number, mergeCommit: string | null): Transition {
  if (mergeCommit !== null)
    return merged(state, at, mergeCommit, state.facts.mergeTries > 0 ? "autopilot" : "people");
  const sentence = "The change request was closed without a merge.";
  return end(state, at, { reason: "change_request_closed", sentence });
}

function merged(state: RunState, at: number, commit: string, by: "autopilot" | "people"): Transition {
  const facts = { merge: { commit, by } };
  return move(state, { phase: "deploying", effect: "deploy.start", at, facts, ending: null });
}
