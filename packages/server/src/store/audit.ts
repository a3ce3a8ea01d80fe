import type { Kysely } from "kysely";
import { DEFAULT_ORGANISATION } from "./migrations/0001_initial.ts";
import type { Database } from "./tables/database.ts";

export interface AuditEntry {
  /** `admin`, `run:<id>`, `intake`, `system`. */
  readonly actor: string;
  /** `project.created`, `key.revoked`, `run.ended`, … */
  readonly action: string;
  /** What it was done to: `project:shop`. */
  readonly subject: string;
  readonly projectId?: string | null;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes one line of the append-only audit log. Call it in the transaction of what it reports. */
export async function recordAudit(db: Kysely<Database>, entry: AuditEntry): Promise<void> {
  await db
    .insertInto("audit_log")
    .values({
      organisation_id: DEFAULT_ORGANISATION,
      project_id: entry.projectId ?? null,
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute();
}
