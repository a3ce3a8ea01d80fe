import { type Grouping, type GroupingVersion, groupingOf, groupingVersion } from "@bugstack/event";
import { sql, type Transaction } from "kysely";
import type { Database } from "../store/tables/database.ts";
import type { Occurrence } from "./issue.ts";

/** Occurrences of one fingerprint within a batch, oldest first, with the issue that they belong to if there is one. */
export interface Group {
  readonly projectId: string;
  readonly grouping: Grouping;
  readonly occurrences: readonly [Occurrence, ...Occurrence[]];
  readonly known: KnownGroup | null;
}

export interface KnownGroup {
  /** The issue of this very fingerprint. */
  readonly home: string;
  /** The issue that is seen: `home` itself, or the one that it was merged into. */
  readonly root: string;
  /** Whether the fingerprint is written down with its explanation; an issue found by an older algorithm is not. */
  readonly isExplained: boolean;
}

/** First key of the advisory locks by which merging of issues and grouping of events keep out of each other's way. */
const GROUPING_LOCK = 7_301;

/** Held while events are grouped: which issue stands for which does not change meanwhile. */
export async function holdGrouping(trx: Transaction<Database>, projectIds: readonly string[]): Promise<void> {
  const ids = [...new Set(projectIds)].sort();
  await sql`
    select pg_advisory_xact_lock_shared(${GROUPING_LOCK}, hashtext(id)) from unnest(${ids}::text[]) as id
  `.execute(trx);
}

/** Held while issues of a project are merged: nothing of it is grouped meanwhile. */
export async function haltGrouping(trx: Transaction<Database>, projectId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${GROUPING_LOCK}, hashtext(${projectId}::text))`.execute(trx);
}

/**
 * Sorts a batch by fingerprint and finds the issues. Known ones come first by issue, then the new ones: always the same
 * order, so that two workers never wait for each other's issues crosswise.
 */
export async function groupsOf(
  trx: Transaction<Database>,
  occurrences: readonly Occurrence[],
): Promise<Group[]> {
  const algorithms = await algorithmsOf(trx, occurrences);
  const groups = new Map<string, GroupInMaking>();
  for (const occurrence of occurrences) {
    const { projectId, event } = occurrence;
    const { version, before } = algorithms.get(projectId) ?? { version: groupingVersion(0), before: null };
    const grouping = groupingOf(event, version);
    const key = keyOf(projectId, grouping.fingerprint);
    const group = groups.get(key);
    if (group) group.occurrences.push(occurrence);
    else {
      const older = before === null ? null : groupingOf(event, before).fingerprint;
      groups.set(key, { projectId, grouping, older, occurrences: [occurrence] });
    }
  }
  const known = await knownGroups(trx, [...groups.values()]);
  return [...groups.entries()]
    .map(([key, group]): Group => {
      const older = group.older === null ? undefined : known.get(keyOf(group.projectId, group.older));
      const found = known.get(key) ?? (older ? { ...older, isExplained: false } : null);
      return { ...group, known: found };
    })
    .sort((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1));
}

interface GroupInMaking {
  readonly projectId: string;
  readonly grouping: Grouping;
  /** Fingerprint by the algorithm that the project had before. */
  readonly older: string | null;
  readonly occurrences: [Occurrence, ...Occurrence[]];
}

function keyOf(projectId: string, fingerprint: string): string {
  return `${projectId}/${fingerprint}`;
}

function orderOf({ known, projectId, grouping }: Group): string {
  return known ? `0/${known.root}/${grouping.fingerprint}` : `1/${projectId}/${grouping.fingerprint}`;
}

interface Algorithms {
  readonly version: GroupingVersion;
  readonly before: GroupingVersion | null;
}

async function algorithmsOf(
  trx: Transaction<Database>,
  occurrences: readonly Occurrence[],
): Promise<Map<string, Algorithms>> {
  const rows = await trx
    .selectFrom("projects")
    .select(["id", "grouping_version", "grouped_before"])
    .where("id", "in", [...new Set(occurrences.map(({ projectId }) => projectId))])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        version: groupingVersion(row.grouping_version),
        before: row.grouped_before === null ? null : groupingVersion(row.grouped_before),
      },
    ]),
  );
}

async function knownGroups(
  trx: Transaction<Database>,
  groups: readonly GroupInMaking[],
): Promise<Map<string, KnownGroup>> {
  const wanted = groups.flatMap(({ projectId, grouping, older }) =>
    [grouping.fingerprint, older].flatMap((fingerprint) => (fingerprint ? [{ projectId, fingerprint }] : [])),
  );
  const { rows } = await sql<{
    project_id: string;
    fingerprint: string;
    home: string;
    root: string;
    explained: boolean;
  }>`
    select f.project_id, f.fingerprint, issues.id as home, coalesce(issues.merged_into, issues.id) as root,
      f.explanation is not null as explained
    from unnest(${wanted.map(({ projectId }) => projectId)}::uuid[], ${wanted.map(({ fingerprint }) => fingerprint)}::text[])
      as wanted (project_id, fingerprint)
    join issue_fingerprints f using (project_id, fingerprint)
    join issues on issues.id = f.issue_id
  `.execute(trx);
  return new Map(
    rows.map((row) => [
      keyOf(row.project_id, row.fingerprint),
      { home: row.home, root: row.root, isExplained: row.explained },
    ]),
  );
}
