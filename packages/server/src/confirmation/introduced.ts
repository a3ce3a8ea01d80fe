import type { Kysely } from "kysely";
import { decodeEvent } from "../store/event-payload.ts";
import type { Database } from "../store/tables/database.ts";
import { raisedIn } from "./changed-lines.ts";
import type { Watched } from "./exposure.ts";

/** An error that was never seen before the fix, raised in the lines that it has changed. */
export interface Introduced {
  readonly number: number;
  readonly title: string;
}

/** New issues that are looked at. */
const MOST_ISSUES = 50;

/**
 * The first error that a fix has brought itself. As for the old error's return, where that was known from server keys
 * only such events count.
 */
export async function findIntroduced(db: Kysely<Database>, watched: Watched): Promise<Introduced | null> {
  if (watched.changed.length === 0) return null;
  let query = db
    .selectFrom("issues")
    .innerJoin("events", "events.issue_id", "issues.id")
    .select(["issues.id", "issues.number", "issues.title", "events.payload"])
    .distinctOn("issues.id")
    .where("issues.project_id", "=", watched.issue.project_id)
    .where("issues.kind", "=", "error")
    .where("issues.id", "!=", watched.issue.id)
    .where("issues.merged_into", "is", null)
    .where("issues.first_seen", ">=", watched.since)
    .where("events.received_at", ">=", watched.since)
    .where("events.release", "in", watched.releases)
    .orderBy("issues.id")
    .orderBy("events.received_at")
    .limit(MOST_ISSUES);
  if (watched.issue.trusted_count > 0) query = query.where("events.trusted", "=", true);
  for (const { number, title, payload } of await query.execute()) {
    if (raisedIn(watched.changed, await decodeEvent(payload))) return { number, title };
  }
  return null;
}
