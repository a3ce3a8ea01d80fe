import type { AnswerContract, Report } from "@bugstack/engine";
import type { ColumnType, Generated } from "kysely";
import type { EndedReason } from "../../runs/machine/ending.ts";
import type { EffectKind } from "../../runs/machine/run-effect.ts";
import type { RunEvent } from "../../runs/machine/run-event.ts";
import type { Phase, RunState } from "../../runs/machine/run-state.ts";
import type { CreatedAt, Json, Moment } from "./projects.ts";

type NullableJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

export interface RunsTable {
  id: string;
  organisation_id: string;
  project_id: string;
  issue_id: string;
  fingerprint: string;
  /** Counts the runs of one issue from 1. */
  ordinal: number;
  /** Accept id of the event that it works from. */
  event: string;
  release: string | null;
  /** Why it was started. */
  cause: "issue" | "regression" | "release" | "person";
  phase: Phase;
  turn: number;
  state: Json<RunState>;
  report: NullableJson<Report>;
  /** Slug of the error guide, once the engine has named it. */
  error_family: string | null;
  reason: EndedReason | null;
  sentence: string | null;
  created_at: CreatedAt;
  updated_at: Generated<Date>;
  ended_at: Moment | null;
}

/** Everything that a run was told, in order. Append-only. */
export interface RunLogTable {
  id: Generated<number>;
  organisation_id: string;
  project_id: string;
  run_id: string;
  at: CreatedAt;
  kind: RunEvent["kind"];
  /** Phase in which the event came, and the one that followed. */
  from_phase: Phase;
  to_phase: Phase;
  event: Json<RunEvent>;
}

/** What is to be done for a run. The row is the truth, the job that carries it may come twice or be lost. */
export interface RunEffectsTable {
  id: string;
  organisation_id: string;
  project_id: string;
  run_id: string;
  turn: number;
  kind: EffectKind;
  state: Generated<"waiting" | "running" | "done" | "dropped">;
  due_at: Moment;
  attempts: Generated<number>;
  /** What it waits for may have happened while it ran: its successor must look at once. */
  hurry: Generated<boolean>;
  started_at: Moment | null;
  ended_at: Moment | null;
  last_error: string | null;
}

/** Change requests of the built-in forge. */
export interface ChangeRequestsTable {
  id: string;
  organisation_id: string;
  project_id: string;
  /** Counts from 1 within the project. */
  number: number;
  marker: string;
  branch: string;
  target_branch: string;
  /** Commit of the target branch when it was opened. */
  base: string;
  head: string;
  title: string;
  body: string;
  state: Generated<"open" | "merged" | "closed">;
  draft: boolean;
  labels: Json<readonly string[]>;
  merge_commit: string | null;
  closed_reason: string | null;
  created_at: CreatedAt;
  updated_at: Generated<Date>;
  ended_at: Moment | null;
}

export interface ChangeRequestCommentsTable {
  id: string;
  organisation_id: string;
  project_id: string;
  number: number;
  marker: string;
  body: string;
  created_at: CreatedAt;
}

/** Results of the built-in forge's CI, one per commit and name. */
export interface ChecksTable {
  id: string;
  organisation_id: string;
  project_id: string;
  commit: string;
  name: string;
  state: "pending" | "success" | "failure" | "cancelled" | "skipped";
  required: boolean;
  summary: string;
  output: string;
  /** Ids of the tests that are red; null where they are not known. */
  failing: NullableJson<readonly string[]>;
  started_at: CreatedAt;
  ended_at: Moment | null;
}

export interface DeploymentsTable {
  id: string;
  organisation_id: string;
  project_id: string;
  run_id: string | null;
  idempotency_key: string;
  deployer: string;
  environment: string;
  commit: string;
  release: string;
  state: "started" | "awaiting" | "deployed" | "failed";
  evidence: string;
  started_at: CreatedAt;
  ended_at: Moment | null;
}

/** The proof in production, as far as it has come. */
export interface ConfirmationsTable {
  run_id: string;
  organisation_id: string;
  project_id: string;
  issue_id: string;
  release: string;
  state: "watching" | "confirmed" | "silent" | "unobservable" | "regressed";
  /** What counts as an exercise of the fixed path. */
  basis: "answers" | "route" | "release" | "none";
  method: string;
  route: string;
  old_errors: number;
  old_exercises: number;
  exercises: number;
  needed: number | null;
  /** Chance that the silence is mere luck, 0 to 1. */
  odds: number | null;
  returned: number;
  sentence: string;
  started_at: Moment;
  window_ends_at: Moment;
  evaluated_at: Moment;
}

/** Fixes that were tried for an error and must not be proposed again. */
export interface TriedCandidatesTable {
  organisation_id: string;
  project_id: string;
  fingerprint: string;
  candidate: string;
  run_id: string;
  reason: EndedReason;
  created_at: CreatedAt;
}

/** Answers that callers are meant to get since a fix: observations that fulfil one are no alarm. */
export interface AnswerContractsTable {
  run_id: string;
  organisation_id: string;
  project_id: string;
  issue_id: string;
  /** Classes of the hidden exceptions, oldest first, without the one that surfaced. */
  hidden_classes: ColumnType<string[], string[], string[]>;
  contract: Json<AnswerContract>;
  created_at: CreatedAt;
}
