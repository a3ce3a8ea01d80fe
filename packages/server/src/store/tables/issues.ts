import type { GroupingPart, Signature } from "@bugstack/event";
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
  /** Only a release that was first seen after the resolution reopens it. */
  resolved_in_next: Generated<boolean>;
  /** Only a release that holds this commit reopens it. */
  resolved_in_commit: string | null;
  /** An ignored issue comes back with the first event after this moment … */
  ignored_until: Moment | null;
  /** … or when it has this many events. */
  ignored_until_count: number | null;
  /** The issue that stands for this one since somebody merged them. */
  merged_into: string | null;
  /** Different people that were affected, up to a limit. */
  user_count: Generated<number>;
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
  /** What the decision was in particular: a release, a commit, until when. */
  detail: Json<Record<string, unknown>> | null;
}

/** Which issue a fingerprint leads to, and why events with it are together. */
export interface IssueFingerprintsTable {
  project_id: string;
  fingerprint: string;
  /** The issue that was made for it, or that had it already by an older algorithm. */
  issue_id: string;
  grouping_version: number;
  explanation: Json<readonly GroupingPart[]> | null;
  created_at: CreatedAt;
}

/** Occurrences of an issue by the hour. Empty where release or environment are unknown: they are part of the key. */
export interface IssueHoursTable {
  issue_id: string;
  hour: Moment;
  release: string;
  environment: string;
  events: number;
}

/** How often each value of a tag was seen; of the values of one key only the first ones are kept. */
export interface IssueTagsTable {
  issue_id: string;
  key: string;
  value: string;
  events: number;
  last_seen: Moment;
}

/** People that an issue affected, as hashes. */
export interface IssueUsersTable {
  issue_id: string;
  person: Buffer;
  first_seen: Moment;
}
