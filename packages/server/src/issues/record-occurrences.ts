import { signatureOf } from "@bugstack/event";
import type { Transaction } from "kysely";
import { ServerError } from "../error.ts";
import { newId } from "../store/id.ts";
import type { Database } from "../store/tables/database.ts";
import { countOf, type HeldIssues, holdIssues, releaseOf } from "./add-to-issues.ts";
import { recordFigures } from "./figures.ts";
import { type Group, groupsOf, holdGrouping, type KnownGroup } from "./groups.ts";
import { recordHistory } from "./history.ts";
import type { Issue, IssueChange, IssueListener, Occurrence, TouchedIssue } from "./issue.ts";
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
  const groups = await groupsOf(trx, occurrences);
  const held = await holdIssues(
    trx,
    groups.flatMap(({ known }) => (known ? [known.root, known.home] : [])),
  );
  const touched: TouchedIssue[] = [];
  for (const group of groups) {
    const { issue, change } = await recordGroup(trx, group, held);
    const newest = group.occurrences.at(-1) ?? group.occurrences[0];
    const place = { issueId: issue.id, fingerprint: group.grouping.fingerprint };
    for (const occurrence of group.occurrences) placed.set(occurrence.id, place);
    touched.push({ issue, newest, change });
  }
  await held.write();
  for (const listener of listeners) await listener(trx, touched);
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

async function recordGroup(trx: Transaction<Database>, group: Group, held: HeldIssues): Promise<Recorded> {
  if (group.known) return addToKnown(trx, group, group.known, held);
  const created = await createIssue(trx, group);
  if (created) return { issue: created, change: "new" };
  const meanwhile = await issueOfFingerprint(trx, group);
  if (!meanwhile) throw new ServerError("internal", "An issue disappeared while an event was added to it");
  await held.hold(meanwhile);
  return addToKnown(trx, group, { home: meanwhile, root: meanwhile, isExplained: false }, held);
}

async function addToKnown(
  trx: Transaction<Database>,
  group: Group,
  known: KnownGroup,
  held: HeldIssues,
): Promise<Recorded> {
  const recorded = await held.add(known.root, group);
  if (known.home !== known.root) held.addFigures(known.home, group);
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

/** JSON that PostgreSQL takes: it knows neither NUL nor half characters. */
function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "string" ? storable(part, part.length) : part,
  );
}
