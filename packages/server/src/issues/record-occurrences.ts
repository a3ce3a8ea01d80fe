import { fingerprintOf, signatureOf } from "@bugstack/event";
import type { Transaction } from "kysely";
import { ServerError } from "../error.ts";
import { newId } from "../store/id.ts";
import type { Database } from "../store/tables/database.ts";
import type { IssueStatus } from "../store/tables/issues.ts";
import type { Issue, IssueChange, IssueListener, Occurrence } from "./issue.ts";
import { statusAfter } from "./status.ts";
import { culpritOf, storable, titleOf } from "./summary.ts";

/** The algorithm behind `fingerprintOf`. A new one gets the next number, and old issues keep theirs. */
export const GROUPING_VERSION = 1;

/** Occurrences of one issue within a batch, oldest first. */
interface Group {
  readonly projectId: string;
  readonly fingerprint: string;
  readonly occurrences: readonly [Occurrence, ...Occurrence[]];
}

/**
 * Puts a batch of occurrences into their issues, makes the missing ones, and tells the listeners. Returns the issue
 * of each accept id. A flood of one error costs one update per batch.
 */
export async function recordOccurrences(
  trx: Transaction<Database>,
  occurrences: readonly Occurrence[],
  listeners: readonly IssueListener[],
): Promise<ReadonlyMap<string, string>> {
  const issueOf = new Map<string, string>();
  // Always in the same order, so that two workers never wait for each other's issues crosswise.
  for (const group of groupsOf(occurrences)) {
    const { issue, change } = await recordGroup(trx, group);
    const newest = group.occurrences.at(-1) ?? group.occurrences[0];
    for (const occurrence of group.occurrences) issueOf.set(occurrence.id, issue.id);
    for (const listener of listeners) await listener(trx, issue, { ...newest, change });
  }
  return issueOf;
}

function groupsOf(occurrences: readonly Occurrence[]): Group[] {
  const groups = new Map<
    string,
    { projectId: string; fingerprint: string; occurrences: [Occurrence, ...Occurrence[]] }
  >();
  for (const occurrence of occurrences) {
    const { projectId } = occurrence;
    const fingerprint = fingerprintOf(occurrence.event);
    const key = `${projectId}/${fingerprint}`;
    const group = groups.get(key);
    if (group) group.occurrences.push(occurrence);
    else groups.set(key, { projectId, fingerprint, occurrences: [occurrence] });
  }
  return [...groups.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, group]) => group);
}

async function recordGroup(
  trx: Transaction<Database>,
  group: Group,
): Promise<{ issue: Issue; change: IssueChange }> {
  const known = await lockIssue(trx, group);
  if (known) return addTo(trx, known, group);
  const created = await createIssue(trx, group);
  if (created) return { issue: created, change: "new" };
  const meanwhile = await lockIssue(trx, group);
  if (!meanwhile) throw new ServerError("internal", "An issue disappeared while an event was added to it");
  return addTo(trx, meanwhile, group);
}

function lockIssue(trx: Transaction<Database>, group: Group): Promise<Issue | undefined> {
  return trx
    .selectFrom("issues")
    .selectAll()
    .where("project_id", "=", group.projectId)
    .where("fingerprint", "=", group.fingerprint)
    .forUpdate()
    .executeTakeFirst();
}

async function createIssue(trx: Transaction<Database>, group: Group): Promise<Issue | undefined> {
  const [first] = group.occurrences;
  const newest = group.occurrences.at(-1) ?? first;
  const { number } = await trx
    .updateTable("projects")
    .set((eb) => ({ last_issue_number: eb("last_issue_number", "+", 1) }))
    .where("id", "=", group.projectId)
    .returning("last_issue_number as number")
    .executeTakeFirstOrThrow();
  const { event } = first;
  const issue = await trx
    .insertInto("issues")
    .values({
      id: newId(),
      organisation_id: first.organisationId,
      project_id: group.projectId,
      number,
      fingerprint: group.fingerprint,
      grouping_version: GROUPING_VERSION,
      status_since: first.receivedAt,
      kind: event.kind,
      level: event.level,
      title: titleOf(event),
      culprit: culpritOf(event),
      platform: storable(event.platform, 64),
      signature: event.exceptions.length > 0 ? storableJson(signatureOf(event.exceptions)) : null,
      event_count: countOf(group.occurrences),
      trusted_count: countOf(group.occurrences.filter(({ trusted }) => trusted)),
      first_seen: first.receivedAt,
      last_seen: newest.receivedAt,
      first_release: releaseOf(first),
      last_release: releaseOf(newest),
      last_event: newest.id,
    })
    .onConflict((conflict) => conflict.columns(["project_id", "fingerprint"]).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (issue) await recordStatus(trx, issue, null, "new", "First seen.");
  return issue;
}

async function addTo(
  trx: Transaction<Database>,
  issue: Issue,
  group: Group,
): Promise<{ issue: Issue; change: IssueChange }> {
  const newest = group.occurrences.at(-1) ?? group.occurrences[0];
  const status = await statusWith(trx, issue, group.occurrences);
  const updated = await trx
    .updateTable("issues")
    .set({
      status,
      ...(status === issue.status ? {} : { status_since: newest.receivedAt }),
      event_count: issue.event_count + countOf(group.occurrences),
      trusted_count: issue.trusted_count + countOf(group.occurrences.filter(({ trusted }) => trusted)),
      last_seen: new Date(Math.max(newest.receivedAt.getTime(), issue.last_seen.getTime())),
      last_release: releaseOf(newest) ?? issue.last_release,
      last_event: newest.id,
      ...(status === "regressed" ? { resolved_at: null, resolved_in_release: null } : {}),
    })
    .where("id", "=", issue.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (status !== issue.status) {
    await recordStatus(trx, updated, issue.status, status, reasonFor(status, newest));
  }
  const change = status === "regressed" && issue.status !== "regressed" ? "regressed" : "seen";
  return { issue: updated, change };
}

async function statusWith(
  trx: Transaction<Database>,
  issue: Issue,
  occurrences: readonly Occurrence[],
): Promise<IssueStatus> {
  const fixDeployedAt =
    issue.status === "resolved" ? await deployedAt(trx, issue.project_id, issue.resolved_in_release) : null;
  let status = issue.status;
  for (const occurrence of occurrences) {
    const release = issue.status === "resolved" ? releaseOf(occurrence) : null;
    status = statusAfter(
      {
        status,
        resolvedAt: issue.resolved_at,
        fixDeployedAt,
        since: status === issue.status ? issue.status_since : occurrence.receivedAt,
      },
      { at: occurrence.receivedAt, releaseDeployedAt: await deployedAt(trx, issue.project_id, release) },
    );
  }
  return status;
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

function reasonFor(status: IssueStatus, occurrence: Occurrence): string {
  const release = releaseOf(occurrence);
  if (status === "regressed") return release ? `Seen again in release ${release}.` : "Seen again.";
  return "Still seen a week later.";
}

async function recordStatus(
  trx: Transaction<Database>,
  issue: Issue,
  from: IssueStatus | null,
  to: IssueStatus,
  reason: string,
): Promise<void> {
  await trx
    .insertInto("issue_history")
    .values({
      id: newId(),
      organisation_id: issue.organisation_id,
      project_id: issue.project_id,
      issue_id: issue.id,
      from_status: from,
      to_status: to,
      actor: "intake",
      reason,
    })
    .execute();
}

function countOf(occurrences: readonly Occurrence[]): number {
  return occurrences.reduce((sum, { event }) => sum + event.occurrences, 0);
}

function releaseOf({ event }: Occurrence): string | null {
  return event.release === null ? null : storable(event.release, 256) || null;
}

/** JSON that PostgreSQL takes: it knows neither NUL nor half characters. */
function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "string" ? storable(part, part.length) : part,
  );
}
