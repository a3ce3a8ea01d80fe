import type { Generated } from "kysely";
import type { CreatedAt, Json, Moment } from "./projects.ts";

/** Append-only: the database refuses updates and deletions. */
export interface AuditLogTable {
  id: Generated<number>;
  organisation_id: string;
  project_id: string | null;
  at: CreatedAt;
  /** `admin`, `run:<id>`, `intake`, `system`. */
  actor: string;
  /** `project.created`, `key.revoked`, `run.ended`, `merge.done`, … */
  action: string;
  /** What it was done to: `run:<id>`. */
  subject: string;
  detail: Json<Record<string, unknown>>;
}

export interface SettingsTable {
  organisation_id: string;
  key: string;
  value: Json<unknown>;
  updated_at: Generated<Date>;
}

/** A stop of all automation; one without `resumed_at` is in force. */
export interface PausesTable {
  id: string;
  organisation_id: string;
  /** Null stops every project. */
  project_id: string | null;
  reason: string | null;
  paused_at: CreatedAt;
  paused_by: string;
  resumed_at: Moment | null;
  resumed_by: string | null;
}

export interface WebhookTargetsTable {
  id: string;
  organisation_id: string;
  /** Null hears of every project. */
  project_id: string | null;
  url: string;
  /** Key of the HMAC-SHA256 signature. */
  secret: string;
  created_at: CreatedAt;
  disabled_at: Moment | null;
}

/** Webhooks to send, written in the transaction of what they report. */
export interface WebhookOutboxTable {
  id: string;
  organisation_id: string;
  project_id: string | null;
  /** Whom it is for: a row per target. */
  target_id: string | null;
  type: string;
  payload: Json<Record<string, unknown>>;
  created_at: CreatedAt;
  next_attempt_at: Generated<Date>;
  attempts: Generated<number>;
  delivered_at: Moment | null;
  last_error: string | null;
}
