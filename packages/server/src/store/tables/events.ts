import type { Generated } from "kysely";
import type { Json, Moment } from "./projects.ts";

/**
 * Events are partitioned by week of `received_at`, so that old ones are dropped as whole tables. A unique key over
 * partitions would have to contain the time, and a client that repeats an event does not know when we first saw it;
 * so idempotency has a ledger of its own, one narrow row per (project, event id), written in the same transaction.
 * The ledger also finds an event's partition from its id.
 */
export interface EventsTable {
  /** UUIDv7 given at acceptance. */
  id: string;
  organisation_id: string;
  project_id: string;
  /** As the client gave it: 32 hexadecimal digits. */
  event_id: string;
  received_at: Moment;
  /** Whether the key that brought it was a server key and no browser sent it. */
  trusted: boolean;
  key_id: string | null;
  kind: "error" | "observation" | "message";
  level: string;
  release: string | null;
  environment: string | null;
  occurrences: number;
  /** The canonical event, redacted, as JSON compressed with zstd; see `event-payload.ts`. */
  payload: Buffer;
  /** Null until it was grouped. */
  digested_at: Moment | null;
  issue_id: string | null;
  /** By which it was grouped; null for those from before this was kept. */
  fingerprint: string | null;
  digest_attempts: Generated<number>;
  /** Why it could not be grouped; such an event is kept and not tried again. */
  digest_error: string | null;
}

export interface EventLedgerTable {
  project_id: string;
  event_id: string;
  id: string;
  received_at: Moment;
}

export interface ClientReportsTable {
  organisation_id: string;
  project_id: string;
  day: string;
  reason: string;
  category: string;
  quantity: number;
}

/** Requests per minute as the SDKs counted them; confirmation needs them. */
export interface CountsTable {
  organisation_id: string;
  project_id: string;
  /** Empty where unknown, as are the others: they are part of the key. */
  release: string;
  environment: string;
  method: string;
  /** Route template. */
  route: string;
  minute: Moment;
  total: number;
  /** Answers of 500 and above, and unhandled exceptions. */
  failed: number;
  /** Answers below 500 that were raised while another exception was handled. */
  observed: number;
}

/** Sessions of the application as Sentry SDKs report them, by the hour in which they began. */
export interface SessionCountsTable {
  organisation_id: string;
  project_id: string;
  hour: Moment;
  /** Empty where unknown, as is the other: they are part of the key. */
  release: string;
  environment: string;
  begun: number;
  healthy: number;
  errored: number;
  crashed: number;
  abnormal: number;
}

/** Commits that a release brought, as `sentry-cli releases set-commits` and the API tell them. */
export interface ReleaseCommitsTable {
  project_id: string;
  version: string;
  commit: string;
}

export interface ReleasesTable {
  id: string;
  organisation_id: string;
  project_id: string;
  version: string;
  /** Empty where it is not known. */
  environment: string;
  commit: string | null;
  deployed_at: Moment;
  /** Who told us: somebody by the API, a deployment of ours, or the first event of it. */
  source: "api" | "deployment" | "event";
  detail: Json<Record<string, unknown>> | null;
}
