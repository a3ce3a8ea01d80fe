import type { CanonicalEvent } from "@bugstack/event";
import type { Candidate, ProposerName } from "../propose/candidate.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";

/** What `repair` is given. Everything from outside in it is treated as hostile. */
export interface RepairRequest {
  readonly input: RepairInput;
  readonly repository: RepositorySource;
  /** Folder of this instance for mirrors, checkouts and environments; another uid must be able to reach it. */
  readonly home: string;
  /** Separates caches of different projects. */
  readonly projectKey: string;
  readonly sandbox: Sandbox;
  readonly testCommand: string | null;
  /** A prepared environment of the project on this machine, such as a `.venv`; looked at first. Absolute. */
  readonly environmentPath?: string | null;
  readonly proposers: readonly ProposerName[];
  readonly timeLimitSeconds: number;
  /** Seconds of the limit that the caller used up already; none when absent. */
  readonly timeSpentSeconds?: number;
  /** Knowledge of the caller that the repository does not hold; null when it has none. */
  readonly releases: ReleaseRecords | null;
  /** Candidates already tried for this fingerprint are refused. */
  readonly triedCandidates: ReadonlySet<Candidate["id"]>;
  /** Unified diffs of fixes of this very error that were merged before: their lines are not to be changed again. */
  readonly earlierFixes?: readonly string[];
  readonly onStep?: (step: RepairStep) => void;
  readonly signal?: AbortSignal;
}

export type RepairInput =
  | { readonly kind: "event"; readonly event: CanonicalEvent }
  | { readonly kind: "trace"; readonly text: string }
  | { readonly kind: "failing_test"; readonly selectors: readonly string[] };

export type RepositorySource =
  /** A checkout or plain folder of a developer; never written to. */
  | { readonly kind: "directory"; readonly directory: string }
  /** A repository that git can fetch from; `branch` is the target of fixes, null for the default one. */
  | { readonly kind: "git"; readonly url: string; readonly branch: string | null };

export interface ReleaseRecords {
  commitOf(release: string): Promise<string | null>;
}

export type StepName = "triage" | "locate" | "reproduce" | "propose" | "verify";

/** Progress, told as it happens: one `started` and one `ended` per step. */
export interface RepairStep {
  readonly step: StepName;
  readonly state: "started" | "progress" | "ended";
  readonly sentence: string;
  readonly durationMs: number | null;
}
