import type { CanonicalEvent, Level } from "@bugstack/event";
import type { Kysely } from "kysely";
import { ServerError } from "../error.ts";
import { decodeEvent } from "../store/event-payload.ts";
import type { Database } from "../store/tables/database.ts";
import type { IssueStatus } from "../store/tables/issues.ts";
import type { Issue } from "./issue.ts";

export interface IssueFilter {
  readonly projectId?: string | undefined;
  readonly status?: IssueStatus | undefined;
  readonly level?: Level | undefined;
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
    .select("projects.slug as project")
    .where("issues.merged_into", "is", null);
  if (filter.projectId) query = query.where("issues.project_id", "=", filter.projectId);
  if (filter.status) query = query.where("issues.status", "=", filter.status);
  if (filter.level) query = query.where("issues.level", "=", filter.level);
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
