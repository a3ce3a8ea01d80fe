import type { Deadline } from "./deadline.ts";
import type { Draft } from "./draft.ts";
import type { RepairRequest } from "./request.ts";
import type { Steps } from "./steps.ts";

/** What the steps of one repair share. */
export interface Job {
  readonly request: RepairRequest;
  readonly draft: Draft;
  readonly steps: Steps;
  readonly signal: AbortSignal;
  readonly deadline: Deadline;
  /** What has to be closed when the repair ends, however it ends. */
  readonly close: (() => Promise<void> | void)[];
}
