import type { CanonicalEvent } from "@bugstack/event";
import type { Kysely } from "kysely";
import { ServerError } from "../error.ts";
import { recordAudit } from "../store/audit.ts";
import { decodeEvent } from "../store/event-payload.ts";
import { newId } from "../store/id.ts";
import type { Database } from "../store/tables/database.ts";
import type { IssueStatus } from "../store/tables/issues.ts";
import type { Issue } from "./issue.ts";

export interface IssueFilter {
  readonly projectId?: string | undefined;
  readonly status?: IssueStatus | undefined;
  /** At most this many, newest first; 100 by default. */
  readonly limit?: number | undefined;
}

export type ListedIssue = Issue & { readonly project: string };

/** Issues by their last event, newest first, with the slug of their project. */
export function listIssues(db: Kysely<Database>, filter: IssueFilter = {}): Promise<ListedIssue[]> {
  let query = db
    .selectFrom("issues")
    .innerJoin("projects", "projects.id", "issues.project_id")
    .selectAll("issues")
    .select("projects.slug as project");
  if (filter.projectId) query = query.where("issues.project_id", "=", filter.projectId);
  if (filter.status) query = query.where("issues.status", "=", filter.status);
  return query
    .orderBy("issues.last_seen", "desc")
    .limit(filter.limit ?? 100)
    .execute();
}

/** One issue by its id, or by project and number as `shop-12`. Throws `not_found`. */
export async function findIssue(db: Kysely<Database>, reference: string): Promise<ListedIssue> {
  const query = db
    .selectFrom("issues")
    .innerJoin("projects", "projects.id", "issues.project_id")
    .selectAll("issues")
    .select("projects.slug as project");
  const named = /^(?<slug>[a-z0-9-]{1,60})-(?<number>\d{1,9})$/.exec(reference)?.groups;
  const issue = UUID.test(reference)
    ? await query.where("issues.id", "=", reference).executeTakeFirst()
    : named
      ? await query
          .where("projects.slug", "=", named.slug ?? "")
          .where("issues.number", "=", Number(named.number))
          .executeTakeFirst()
      : undefined;
  if (!issue) {
    throw new ServerError("not_found", "There is no such issue", {
      remedy: "List them with `bugstack issues`; an issue is named by its id or as project-number.",
    });
  }
  return issue;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface StoredEvent {
  readonly id: string;
  readonly receivedAt: Date;
  readonly trusted: boolean;
  readonly event: CanonicalEvent;
}

/** The newest events of an issue, newest first. */
export async function latestEvents(
  db: Kysely<Database>,
  issueId: string,
  limit: number,
): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("events")
    .select(["id", "received_at", "trusted", "payload"])
    .where("issue_id", "=", issueId)
    .orderBy("received_at", "desc")
    .limit(limit)
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      receivedAt: row.received_at,
      trusted: row.trusted,
      event: await decodeEvent(row.payload),
    })),
  );
}

export interface StatusDecision {
  readonly status: "resolved" | "ignored" | "ongoing";
  /** `admin`, `run:<id>`. */
  readonly actor: string;
  readonly reason: string | null;
  /** Release that holds the fix: events of earlier ones do not reopen the issue. */
  readonly inRelease?: string | null;
}

/** Resolves, ignores or reopens an issue, with history and audit. Returns the issue as it stands then. */
export async function decideIssue(
  db: Kysely<Database>,
  issueId: string,
  decision: StatusDecision,
): Promise<Issue> {
  const before = await db
    .selectFrom("issues")
    .selectAll()
    .where("id", "=", issueId)
    .forUpdate()
    .executeTakeFirst();
  if (!before) throw new ServerError("not_found", "There is no such issue");
  const resolved = decision.status === "resolved";
  const after = await db
    .updateTable("issues")
    .set({
      status: decision.status,
      status_since: new Date(),
      resolved_at: resolved ? new Date() : null,
      resolved_in_release: resolved ? (decision.inRelease ?? null) : null,
    })
    .where("id", "=", issueId)
    .returningAll()
    .executeTakeFirstOrThrow();
  await db
    .insertInto("issue_history")
    .values({
      id: newId(),
      organisation_id: before.organisation_id,
      project_id: before.project_id,
      issue_id: issueId,
      from_status: before.status,
      to_status: decision.status,
      actor: decision.actor,
      reason: decision.reason,
    })
    .execute();
  await recordAudit(db, {
    actor: decision.actor,
    action: `issue.${decision.status}`,
    subject: `issue:${issueId}`,
    projectId: before.project_id,
    detail: { reason: decision.reason, inRelease: decision.inRelease ?? null },
  });
  return after;
}
