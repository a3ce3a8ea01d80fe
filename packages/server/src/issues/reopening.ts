import { sql, type Transaction } from "kysely";
import type { Database } from "../store/tables/database.ts";
import type { IssueStatus } from "../store/tables/issues.ts";
import type { Issue, Occurrence } from "./issue.ts";
import { type IssueLife, statusAfter } from "./status.ts";
import { storable } from "./summary.ts";

/** The status of an issue after a batch of events, with the sentence for its history where it changes. */
export async function statusWith(
  trx: Transaction<Database>,
  issue: Issue,
  occurrences: readonly Occurrence[],
): Promise<{ readonly status: IssueStatus; readonly reason: string }> {
  const resolution = issue.status === "resolved" ? await resolutionOf(trx, issue) : NOT_RESOLVED;
  let status = issue.status;
  let count = issue.event_count;
  let reason = "";
  for (const occurrence of occurrences) {
    count += occurrence.event.occurrences;
    const before = status;
    const since = status === issue.status ? issue.status_since : occurrence.receivedAt;
    const life: IssueLife = {
      status,
      since,
      resolvedAt: issue.resolved_at,
      fixDeployedAt: resolution.fixDeployedAt,
      awaitsRelease: resolution.awaitsRelease,
      ignoredUntil: issue.ignored_until,
      ignoredUntilCount: issue.ignored_until_count,
    };
    const releaseDeployedAt =
      status === "resolved" ? await deployment(trx, issue, occurrence, resolution) : null;
    status = statusAfter(life, { at: occurrence.receivedAt, releaseDeployedAt, count });
    if (status !== before) reason = reasonFor(before, status, occurrence);
  }
  return { status, reason };
}

interface Resolution {
  readonly fixDeployedAt: Date | null;
  readonly awaitsRelease: boolean;
  /** The commit that no release is known to hold yet. */
  readonly awaitedCommit: string | null;
}

const NOT_RESOLVED: Resolution = { fixDeployedAt: null, awaitsRelease: false, awaitedCommit: null };

async function resolutionOf(trx: Transaction<Database>, issue: Issue): Promise<Resolution> {
  const { project_id: project, resolved_in_release: release, resolved_in_commit: commit } = issue;
  if (commit !== null) {
    const fixDeployedAt = await commitDeployedAt(trx, project, commit);
    const isAwaited = fixDeployedAt === null;
    return { fixDeployedAt, awaitsRelease: isAwaited, awaitedCommit: isAwaited ? commit : null };
  }
  if (issue.resolved_in_next) return { ...NOT_RESOLVED, awaitsRelease: true };
  return { ...NOT_RESOLVED, fixDeployedAt: await deployedAt(trx, project, release) };
}

/**
 * When the event's release was deployed, as far as it may reopen the issue. While the commit of the fix is awaited, a
 * release whose commits are all known, and are others, holds the old code whenever it was deployed.
 */
async function deployment(
  trx: Transaction<Database>,
  issue: Issue,
  occurrence: Occurrence,
  { awaitedCommit }: Resolution,
): Promise<Date | null> {
  const release = occurrence.event.release === null ? null : storable(occurrence.event.release, 256);
  if (release !== null && awaitedCommit !== null && (await hasCommits(trx, issue.project_id, release)))
    return null;
  return deployedAt(trx, issue.project_id, release);
}

/** When a release was first deployed anywhere; null when we never heard of it. */
async function deployedAt(
  trx: Transaction<Database>,
  projectId: string,
  version: string | null,
): Promise<Date | null> {
  if (version === null) return null;
  const row = await trx
    .selectFrom("releases")
    .select("deployed_at")
    .where("project_id", "=", projectId)
    .where("version", "=", version)
    .orderBy("deployed_at")
    .limit(1)
    .executeTakeFirst();
  return row?.deployed_at ?? null;
}

/** When the first release that is known to hold a commit was deployed. Hashes may be short on either side. */
async function commitDeployedAt(
  trx: Transaction<Database>,
  projectId: string,
  commit: string,
): Promise<Date | null> {
  const { rows } = await sql<{ deployed_at: Date }>`
    select deployed_at from releases
    where project_id = ${projectId} and (starts_with(releases."commit", ${commit}) or exists (
      select 1 from release_commits brought
      where brought.project_id = releases.project_id and brought.version = releases.version
        and starts_with(brought."commit", ${commit})
    ))
    order by deployed_at limit 1
  `.execute(trx);
  return rows[0]?.deployed_at ?? null;
}

async function hasCommits(trx: Transaction<Database>, projectId: string, version: string): Promise<boolean> {
  const row = await trx
    .selectFrom("release_commits")
    .select("commit")
    .where("project_id", "=", projectId)
    .where("version", "=", version)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function reasonFor(from: IssueStatus, to: IssueStatus, { event }: Occurrence): string {
  if (to === "regressed")
    return event.release ? `Seen again in release ${storable(event.release, 256)}.` : "Seen again.";
  if (from === "ignored")
    return "Seen again after the time or the number of events for which it was ignored.";
  return "Still seen a week later.";
}
