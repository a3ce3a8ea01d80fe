import type { Kysely } from "kysely";
import { newId } from "../store/id.ts";
import type { Database } from "../store/tables/database.ts";
import type { IssueStatus } from "../store/tables/issues.ts";
import type { Issue } from "./issue.ts";

export interface HistoryEntry {
  readonly from: IssueStatus | null;
  readonly to: IssueStatus;
  /** `intake`, `admin`, `run:<id>`. */
  readonly actor: string;
  readonly reason: string | null;
  readonly detail?: Readonly<Record<string, unknown>> | null;
}

/** Adds a line to the history of an issue. */
export async function recordHistory(
  db: Kysely<Database>,
  issue: Pick<Issue, "id" | "organisation_id" | "project_id">,
  entry: HistoryEntry,
): Promise<void> {
  await db
    .insertInto("issue_history")
    .values({
      id: newId(),
      organisation_id: issue.organisation_id,
      project_id: issue.project_id,
      issue_id: issue.id,
      from_status: entry.from,
      to_status: entry.to,
      actor: entry.actor,
      reason: entry.reason,
      detail: entry.detail ? JSON.stringify(entry.detail) : null,
    })
    .execute();
}
