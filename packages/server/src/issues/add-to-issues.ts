import { sql, type Transaction } from "kysely";
import { ServerError } from "../error.ts";
import type { Database } from "../store/tables/database.ts";
import type { Group } from "./groups.ts";
import { recordHistory } from "./history.ts";
import type { Issue, IssueChange, Occurrence } from "./issue.ts";
import { statusWith } from "./reopening.ts";
import { storable } from "./summary.ts";

/** Issues that a batch adds to: locked, and written back together, so that a batch costs few statements however many it touches. */
export interface HeldIssues {
  /** Adds a group to an issue. Throws when the issue is not held. */
  add(id: string, group: Group): Promise<{ readonly issue: Issue; readonly change: IssueChange }>;
  /** Adds to the figures alone: what was merged away keeps its own count, so that it can be taken apart again. */
  addFigures(id: string, group: Group): void;
  /** Locks one more. */
  hold(id: string): Promise<void>;
  write(): Promise<void>;
}

/** Locks issues, always in the same order, so that two workers never wait for each other crosswise. */
export async function holdIssues(trx: Transaction<Database>, ids: readonly string[]): Promise<HeldIssues> {
  const held = await lock(trx, ids);
  const changed = new Set<string>();

  function addFigures(id: string, group: Group): Issue {
    const issue = held.get(id);
    if (!issue) throw new ServerError("internal", "An issue disappeared while an event was added to it");
    const counted = { ...issue, ...countsWith(issue, group) };
    held.set(id, counted);
    changed.add(id);
    return counted;
  }

  return {
    async add(id, group) {
      const before = held.get(id);
      const counted = addFigures(id, group);
      if (!before) return { issue: counted, change: "seen" };
      const { status, reason } = await statusWith(trx, before, group.occurrences);
      if (status === before.status) return { issue: counted, change: "seen" };
      const newest = group.occurrences.at(-1) ?? group.occurrences[0];
      const decided = { ...counted, ...UNDECIDED, status, status_since: newest.receivedAt };
      held.set(id, decided);
      await trx
        .updateTable("issues")
        .set({ ...UNDECIDED, status, status_since: newest.receivedAt })
        .where("id", "=", id)
        .execute();
      await recordHistory(trx, decided, { from: before.status, to: status, actor: "intake", reason });
      return { issue: decided, change: status === "regressed" ? "regressed" : "seen" };
    },
    addFigures(id, group) {
      addFigures(id, group);
    },
    async hold(id) {
      for (const [found, issue] of await lock(trx, [id])) held.set(found, issue);
    },
    async write() {
      const issues = [...changed].sort().flatMap((id) => held.get(id) ?? []);
      changed.clear();
      if (issues.length > 0) await writeFigures(trx, issues);
    },
  };
}

/** What people decided ends with the status that they gave. */
const UNDECIDED = {
  ignored_until: null,
  ignored_until_count: null,
  resolved_at: null,
  resolved_in_release: null,
  resolved_in_next: false,
  resolved_in_commit: null,
} as const;

async function lock(trx: Transaction<Database>, ids: readonly string[]): Promise<Map<string, Issue>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await trx
    .selectFrom("issues")
    .selectAll()
    .where("id", "=", sql<string>`any(${wanted}::uuid[])`)
    .orderBy("id")
    .forUpdate()
    .execute();
  return new Map(rows.map((issue) => [issue.id, issue]));
}

async function writeFigures(trx: Transaction<Database>, issues: readonly Issue[]): Promise<void> {
  const column = <T>(pick: (issue: Issue) => T): T[] => issues.map(pick);
  await sql`
    update issues set event_count = seen.event_count, trusted_count = seen.trusted_count, last_seen = seen.last_seen,
      last_release = seen.last_release, last_event = seen.last_event
    from unnest(
      ${column(({ id }) => id)}::uuid[],
      ${column(({ event_count }) => event_count)}::bigint[],
      ${column(({ trusted_count }) => trusted_count)}::bigint[],
      ${column(({ last_seen }) => last_seen.toISOString())}::timestamptz[],
      ${column(({ last_release }) => last_release)}::text[],
      ${column(({ last_event }) => last_event)}::uuid[]
    ) as seen (id, event_count, trusted_count, last_seen, last_release, last_event)
    where issues.id = seen.id
  `.execute(trx);
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

/** Occurrences, sampled ones counted as often as they stand for. */
export function countOf(occurrences: readonly Occurrence[]): number {
  return occurrences.reduce((sum, { event }) => sum + event.occurrences, 0);
}

export function releaseOf({ event }: Occurrence): string | null {
  return event.release === null ? null : storable(event.release, 256) || null;
}
