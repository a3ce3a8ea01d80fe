import { signatureOf } from "@bugstack/event";
import type { Transaction } from "kysely";
import { ServerError } from "../error.ts";
import { newId } from "../store/id.ts";
import type { Database } from "../store/tables/database.ts";
import { recordFigures } from "./figures.ts";
import { type Group, groupsOf, holdGrouping, type KnownGroup } from "./groups.ts";
import { recordHistory } from "./history.ts";
import type { Issue, IssueChange, IssueListener, Occurrence } from "./issue.ts";
import { statusWith } from "./reopening.ts";
import { culpritOf, storable, titleOf } from "./summary.ts";

/** Where an occurrence went. */
export interface Placed {
  readonly issueId: string;
  readonly fingerprint: string;
}

/**
 * Puts a batch of occurrences into their issues, makes the missing ones, and tells the listeners. Returns the place
 * of each accept id. A flood of one error costs one update per batch.
 */
export async function recordOccurrences(
  trx: Transaction<Database>,
  occurrences: readonly Occurrence[],
  listeners: readonly IssueListener[],
): Promise<ReadonlyMap<string, Placed>> {
  const placed = new Map<string, Placed>();
  if (occurrences.length === 0) return placed;
  await holdGrouping(
    trx,
    occurrences.map(({ projectId }) => projectId),
  );
  for (const group of await groupsOf(trx, occurrences)) {
    const { issue, change } = await recordGroup(trx, group);
    const newest = group.occurrences.at(-1) ?? group.occurrences[0];
    const place = { issueId: issue.id, fingerprint: group.grouping.fingerprint };
    for (const occurrence of group.occurrences) placed.set(occurrence.id, place);
    for (const listener of listeners) await listener(trx, issue, { ...newest, change });
  }
  await recordFigures(
    trx,
    occurrences.flatMap((occurrence) => {
      const issueId = placed.get(occurrence.id)?.issueId;
      return issueId === undefined ? [] : [{ issueId, occurrence }];
    }),
  );
  return placed;
}

interface Recorded {
  readonly issue: Issue;
  readonly change: IssueChange;
}

async function recordGroup(trx: Transaction<Database>, group: Group): Promise<Recorded> {
  if (group.known) return addToKnown(trx, group, group.known);
  const created = await createIssue(trx, group);
  if (created) return { issue: created, change: "new" };
  const meanwhile = await issueOfFingerprint(trx, group);
  if (!meanwhile) throw new ServerError("internal", "An issue disappeared while an event was added to it");
  return addToKnown(trx, group, { home: meanwhile, root: meanwhile, isExplained: false });
}

async function addToKnown(trx: Transaction<Database>, group: Group, known: KnownGroup): Promise<Recorded> {
  const issue = await trx
    .selectFrom("issues")
    .selectAll()
    .where("id", "=", known.root)
    .forUpdate()
    .executeTakeFirst();
  if (!issue) throw new ServerError("internal", "An issue disappeared while an event was added to it");
  const recorded = await addTo(trx, issue, group);
  // What was merged away keeps its own count, so that it can be taken apart again.
  if (known.home !== known.root) await addToMerged(trx, known.home, group);
  if (!known.isExplained) await explain(trx, known.home, group);
  return recorded;
}

/** Another worker made the issue meanwhile, and has committed. */
async function issueOfFingerprint(trx: Transaction<Database>, group: Group): Promise<string | null> {
  const row = await trx
    .selectFrom("issues")
    .select("id")
    .where("project_id", "=", group.projectId)
    .where("fingerprint", "=", group.grouping.fingerprint)
    .executeTakeFirst();
  return row?.id ?? null;
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
      fingerprint: group.grouping.fingerprint,
      grouping_version: group.grouping.version,
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
  if (!issue) return undefined;
  await explain(trx, issue.id, group);
  await recordHistory(trx, issue, { from: null, to: "new", actor: "intake", reason: "First seen." });
  return issue;
}

/** Notes to which issue the fingerprint leads, and why its events are together. */
async function explain(
  trx: Transaction<Database>,
  issueId: string,
  { projectId, grouping }: Group,
): Promise<void> {
  const explanation = storableJson(grouping.parts);
  await trx
    .insertInto("issue_fingerprints")
    .values({
      project_id: projectId,
      fingerprint: grouping.fingerprint,
      issue_id: issueId,
      grouping_version: grouping.version,
      explanation,
    })
    .onConflict((conflict) => conflict.columns(["project_id", "fingerprint"]).doUpdateSet({ explanation }))
    .execute();
}

async function addTo(trx: Transaction<Database>, issue: Issue, group: Group): Promise<Recorded> {
  const newest = group.occurrences.at(-1) ?? group.occurrences[0];
  const { status, reason } = await statusWith(trx, issue, group.occurrences);
  const updated = await trx
    .updateTable("issues")
    .set({
      ...countsWith(issue, group),
      status,
      ...(status === issue.status
        ? {}
        : {
            status_since: newest.receivedAt,
            ignored_until: null,
            ignored_until_count: null,
            resolved_at: null,
            resolved_in_release: null,
            resolved_in_next: false,
            resolved_in_commit: null,
          }),
    })
    .where("id", "=", issue.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (status !== issue.status)
    await recordHistory(trx, updated, { from: issue.status, to: status, actor: "intake", reason });
  const change = status === "regressed" && issue.status !== "regressed" ? "regressed" : "seen";
  return { issue: updated, change };
}

async function addToMerged(trx: Transaction<Database>, id: string, group: Group): Promise<void> {
  const issue = await trx
    .selectFrom("issues")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await trx.updateTable("issues").set(countsWith(issue, group)).where("id", "=", id).execute();
}

function countsWith(issue: Issue, { occurrences }: Group) {
  const newest = occurrences.at(-1) ?? occurrences[0];
  return {
    event_count: issue.event_count + countOf(occurrences),
    trusted_count: issue.trusted_count + countOf(occurrences.filter(({ trusted }) => trusted)),
    last_seen: new Date(Math.max(newest.receivedAt.getTime(), issue.last_seen.getTime())),
    last_release: releaseOf(newest) ?? issue.last_release,
    last_event: newest.id,
  };
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
