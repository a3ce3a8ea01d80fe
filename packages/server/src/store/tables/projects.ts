import type { ColumnType, Generated } from "kysely";
import type { DeploySetting } from "../../deployments/deploy-setting.ts";

/** A JSON column: read as parsed, written as text. */
export type Json<T> = ColumnType<T, string, string>;
/** A moment: read as Date, written as Date or RFC 3339 text. */
export type Moment = ColumnType<Date, Date | string, Date | string>;
/** A moment that the database fills in. */
export type CreatedAt = ColumnType<Date, Date | string | undefined, never>;

export interface OrganisationsTable {
  id: string;
  slug: string;
  name: string;
  created_at: CreatedAt;
}

export interface ProjectsTable {
  id: string;
  organisation_id: string;
  /** Unique; names the project in the API and the command line. */
  slug: string;
  name: string;
  /** Number that stands in a DSN, because older SDKs take nothing else there. */
  dsn_number: Generated<number>;
  repository_kind: Generated<"none" | "local" | "git">;
  /** Directory for `local`, address to fetch from for `git`. */
  repository_url: string | null;
  /** Target branch of fixes; null takes the repository's default branch. */
  repository_branch: string | null;
  forge: Generated<"builtin" | "github" | "gitlab" | "gitea">;
  test_command: string | null;
  /** Prepared environment to look at first, such as a `.venv`; a path on this machine. */
  environment_path: string | null;
  deploy_command: string | null;
  /** Another way to deploy; null where the command does it, or nobody of ours. */
  deploy_by: ColumnType<DeploySetting | null, string | null | undefined, string | null>;
  /** The algorithm that groups its events. */
  grouping_version: Generated<number>;
  /** The algorithm that it had before: its issues are looked for by that one too, so that none is made twice. */
  grouped_before: number | null;
  /** Null takes the server's limit. */
  events_per_minute: number | null;
  /** Null takes any number. */
  events_per_day: number | null;
  runs_per_day: Generated<number>;
  runs_in_parallel: Generated<number>;
  /** Change requests of ours that may be open at once; further runs wait. */
  open_change_requests: Generated<number>;
  paused: Generated<boolean>;
  last_issue_number: Generated<number>;
  created_at: CreatedAt;
  updated_at: Generated<Date>;
}

export interface KeysTable {
  id: string;
  organisation_id: string;
  project_id: string;
  /** `public` keys are known to strangers (browsers): their events never lead to a merge. */
  kind: "server" | "public";
  /** SHA-256 of the token in hexadecimal; the token itself is shown once and not kept. */
  token_hash: string;
  /** First characters, so that people can tell keys apart. */
  token_prefix: string;
  label: string | null;
  created_at: CreatedAt;
  revoked_at: Moment | null;
  last_used_at: Moment | null;
}

export interface PoliciesTable {
  id: string;
  organisation_id: string;
  project_id: string;
  /** Slug of an error family; null is the project's default. */
  error_family: string | null;
  mode: Generated<"off" | "suggest" | "review" | "autopilot">;
  /** Events of one issue before a run starts by itself. */
  min_events: Generated<number>;
  autopilot_start: Generated<"manual" | "immediate">;
  /** Patterns of paths that no change may touch. */
  protected_paths: Generated<string[]>;
  /** Most merges by policy within a day, in the whole project. */
  merges_per_day: Generated<number>;
  merge_windows: ColumnType<MergeWindow[], string | undefined, string>;
  created_at: CreatedAt;
  updated_at: Generated<Date>;
}

/** When a merge by itself is allowed; an empty list means always. Days count from Monday = 1, times are local to `timeZone`. */
export interface MergeWindow {
  readonly days: readonly number[];
  /** `HH:MM`. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}
