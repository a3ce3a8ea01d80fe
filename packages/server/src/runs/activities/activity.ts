import type { RepairStep } from "@bugstack/engine";
import type { Issue } from "../../issues/issue.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Project } from "../../projects/project.ts";
import type { AnswerOf, EffectKind } from "../machine/run-effect.ts";
import type { EffectAnswer } from "../machine/run-event.ts";
import type { AlongWith, Run } from "../run.ts";
import type { RunServices } from "../services.ts";

/** What an activity is given. It looks at the world before it acts: all of it may have been done before. */
export interface Work {
  readonly services: RunServices;
  readonly run: Run;
  readonly project: Project;
  readonly issue: Issue;
  /** The policy that holds for this run's family of errors. */
  readonly policy: Policy;
  /** Whether the event that the run works from came under a server key. */
  readonly eventTrusted: boolean;
  /** Ends the activity when the run was stopped, automation paused, or this process lost the run. */
  readonly signal: AbortSignal;
  report(step: RepairStep): void;
}

type WithoutEnvelope<E> = E extends unknown ? Omit<E, "at" | "turn"> : never;
/** An answer without the turn and time that the executor adds. */
export type Body<E extends EffectAnswer = EffectAnswer> = WithoutEnvelope<E>;

export interface Outcome<E extends EffectAnswer = EffectAnswer> {
  readonly answer: Body<E>;
  /** Written in the transaction that the answer is. */
  readonly alongWith?: AlongWith;
}

export type Activity<K extends EffectKind> = (work: Work) => Promise<Outcome<AnswerOf<K>>>;

/** The effect cannot succeed however often it is tried; its sentence tells people what to do. */
export class ActivityRefused extends Error {
  readonly code: string;
  constructor(code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "ActivityRefused";
    this.code = code;
  }
}

/** The world has changed before the answer could be written: the effect is tried again soon, which is no failed try. */
export class ActivityOvertaken extends Error {
  readonly retryAfterSeconds: number;
  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.name = "ActivityOvertaken";
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The change request's facts, which every phase after `opening` has. */
export function openedChange(work: Work): { number: number; url: string; head: string } {
  const { changeRequest, branch } = work.run.state.facts;
  if (!changeRequest || !branch) throw new ActivityRefused("internal", "The run has no change request.");
  return { number: changeRequest.number, url: changeRequest.url, head: branch.commit };
}
