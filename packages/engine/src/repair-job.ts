import type { Draft } from "./repair-draft.ts";
import type { RepairRequest } from "./repair-request.ts";
import type { Steps } from "./repair-steps.ts";

/** What the steps of one repair share. */
export interface Job {
  readonly request: RepairRequest;
  readonly draft: Draft;
  readonly steps: Steps;
  readonly signal: AbortSignal;
  /** What has to be closed when the repair ends, however it ends. */
  readonly close: (() => Promise<void> | void)[];
}
