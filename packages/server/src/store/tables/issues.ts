import type { Signature } from "@bugstack/event";
import type { Generated } from "kysely";
import type { CreatedAt, Json, Moment } from "./projects.ts";

export type IssueStatus = "new" | "ongoing" | "regressed" | "resolved" | "ignored";

export interface IssuesTable {
  id: string;
  organisation_id: string;
  project_id: string;
  /** Counts from 1 within the project. */
  number: number;
  fingerprint: string;
  /** Which grouping algorithm made the fingerprint; a newer one never regroups old issues. */
  grouping_version: number;
  status: Generated<IssueStatus>;
  status_since: Moment;
  kind: "error" | "observation" | "message";
  level: string;
  /** `ExpiredSignatureError: Signature has expired`. */
  title: string;
  /** `verify_token in app/auth/jwt_handler.py`. */
  culprit: string | null;
  platform: string;
  /** Null for messages without an exception. */
  signature: Json<Signature> | null;
  /** Occurrences, sampled ones counted as often as they stand for. */
  event_count: number;
  /** Those of them that came with a server key. */
  trusted_count: number;
  first_seen: Moment;
  last_seen: Moment;
  first_release: string | null;
  last_release: string | null;
  /** Accept id of the newest event. */
  last_event: string | null;
  resolved_at: Moment | null;
  /** Events of earlier releases do not reopen it. */
  resolved_in_release: string | null;
  created_at: CreatedAt;
}

export interface IssueHistoryTable {
  id: string;
  organisation_id: string;
  project_id: string;
  issue_id: string;
  at: CreatedAt;
  from_status: IssueStatus | null;
  to_status: IssueStatus;
  /** Who or what: `intake`, `admin`, `run:<id>`. */
  actor: string;
  reason: string | null;
}
