import type { Reason, StepName } from "@bugstack/engine";
import type { ChecksSeen } from "./run-state.ts";

/** What happened, as the machine is told. `at` is in milliseconds since 1970. */
export type RunEvent = EffectAnswer | OutsideEvent;

/** The answer of an effect; `turn` is the effect's own. */
export type EffectAnswer = { readonly at: number; readonly turn: number } & (
  | { readonly kind: "admitted" }
  | { readonly kind: "not_admitted"; readonly sentence: string; readonly afterSeconds: number }
  | {
      readonly kind: "step_reported";
      readonly step: StepName;
      readonly state: "started" | "progress" | "ended";
      readonly sentence: string;
      readonly durationMs: number | null;
    }
  | {
      readonly kind: "repair_ended";
      readonly outcome: "fixed" | "diagnosed" | "out_of_scope" | "error";
      readonly reason: Reason;
      readonly sentence: string;
      readonly fix: { readonly base: string; readonly confidence: "high" | "medium" | "low" } | null;
    }
  | { readonly kind: "branch_published"; readonly branch: string; readonly commit: string }
  | { readonly kind: "branch_taken"; readonly sentence: string }
  | {
      readonly kind: "change_request_opened";
      readonly number: number;
      readonly url: string;
      readonly draft: boolean;
    }
  | {
      readonly kind: "checks_read";
      readonly checks: ChecksSeen;
      readonly sentence: string;
      readonly afterSeconds: number;
    }
  | {
      readonly kind: "policy_decided";
      readonly action: "merge" | "leave" | "verify_again";
      readonly reasons: readonly string[];
    }
  | {
      readonly kind: "change_request_seen";
      readonly state: "open" | "merged" | "closed";
      readonly head: string;
      readonly draft: boolean;
      readonly mergeCommit: string | null;
      /** Why the change is not needed any more, where people have decided about the issue; null where it is. */
      readonly superseded?: string | null;
      /** Policy would merge now. */
      readonly reconsider: boolean;
      /** What a reviewer asks for, who may write to the repository; the comment is answered already. */
      readonly command?: {
        readonly comment: string;
        readonly verb: "explain" | "retry" | "narrower" | "close";
      } | null;
      readonly afterSeconds: number;
    }
  /** It was merged or closed before the effect came to do its work; null where it was closed without a merge. */
  | {
      readonly kind: "change_request_settled";
      readonly mergeCommit: string | null;
      readonly sentence: string;
    }
  | { readonly kind: "merged"; readonly commit: string }
  | {
      readonly kind: "merge_refused";
      readonly reason: "head_moved" | "conflict" | "checks" | "draft" | "closed" | "protected" | "not_yet";
      readonly sentence: string;
    }
  | { readonly kind: "deployed"; readonly release: string; readonly sentence: string }
  | { readonly kind: "deploy_awaiting"; readonly sentence: string }
  | { readonly kind: "deploy_failed"; readonly sentence: string }
  | { readonly kind: "release_seen"; readonly release: string }
  | { readonly kind: "release_not_seen"; readonly afterSeconds: number }
  | {
      readonly kind: "confirmation_evaluated";
      readonly verdict: "watching" | "confirmed" | "silent" | "unobservable" | "regressed";
      readonly sentence: string;
      readonly afterSeconds: number;
    }
  | {
      readonly kind: "revert_opened";
      readonly number: number;
      readonly url: string;
      readonly head: string;
    }
  | { readonly kind: "revert_impossible"; readonly sentence: string }
  | { readonly kind: "concluded"; readonly mergeCommit: string | null; readonly sentence: string }
  /** The effect was tried as often as it may and gave up. */
  | { readonly kind: "effect_failed"; readonly code: string; readonly sentence: string }
);

/** What comes without being asked for. */
export type OutsideEvent = { readonly at: number } & (
  | { readonly kind: "stop_requested"; readonly by: string }
  | { readonly kind: "superseded"; readonly sentence: string }
);
