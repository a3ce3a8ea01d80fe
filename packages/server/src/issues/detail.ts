import type { GroupingPart } from "@bugstack/event";
import { type Kysely, sql } from "kysely";
import type { Database } from "../store/tables/database.ts";

/** A fingerprint that leads to an issue, with what its events have in common. */
export interface IssueFingerprint {
  readonly fingerprint: string;
  readonly version: number;
  /** Null for one from before explanations were kept, until its next event. */
  readonly explanation: readonly GroupingPart[] | null;
}

/** What is known of an issue beside its events. */
export interface IssueDetail {
  readonly fingerprints: readonly IssueFingerprint[];
  /** Issues that were merged into this one. */
  readonly merged: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly events: number;
  }[];
  readonly history: readonly HistoryLine[];
  /** Occurrences by hour, oldest first, of the last days; hours without any are left out. */
  readonly hours: readonly { readonly hour: Date; readonly events: number }[];
  readonly releases: readonly Share[];
  readonly environments: readonly Share[];
  /** The most frequent values of each tag. */
  readonly tags: readonly { readonly key: string; readonly values: readonly Share[] }[];
}

export interface Share {
  /** Empty where it is not known. */
  readonly value: string;
  readonly events: number;
}

export interface HistoryLine {
  readonly at: Date;
  readonly from: string | null;
  readonly to: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

const DAYS = 14;
const MOST_VALUES = 10;
const MOST_LINES = 200;

export async function readIssueDetail(db: Kysely<Database>, issueId: string): Promise<IssueDetail> {
  const [fingerprints, merged, history, hours, releases, environments, tags] = await Promise.all([
    fingerprintsOf(db, issueId),
    mergedInto(db, issueId),
    historyOf(db, issueId),
    hoursOf(db, issueId),
    sharesOf(db, issueId, "release"),
    sharesOf(db, issueId, "environment"),
    tagsOf(db, issueId),
  ]);
  return { fingerprints, merged, history, hours, releases, environments, tags };
}

async function fingerprintsOf(db: Kysely<Database>, issueId: string): Promise<IssueFingerprint[]> {
  const rows = await db
    .selectFrom("issue_fingerprints as f")
    .innerJoin("issues", "issues.id", "f.issue_id")
    .select(["f.fingerprint", "f.grouping_version as version", "f.explanation"])
    .where((eb) => eb.or([eb("issues.id", "=", issueId), eb("issues.merged_into", "=", issueId)]))
    .orderBy("f.created_at")
    .limit(MOST_LINES)
    .execute();
  return rows;
}

function mergedInto(db: Kysely<Database>, issueId: string) {
  return db
    .selectFrom("issues")
    .select(["id", "number", "title", "event_count as events"])
    .where("merged_into", "=", issueId)
    .orderBy("number")
    .execute();
}

function historyOf(db: Kysely<Database>, issueId: string): Promise<HistoryLine[]> {
  return db
    .selectFrom("issue_history")
    .select(["at", "from_status as from", "to_status as to", "actor", "reason", "detail"])
    .where("issue_id", "=", issueId)
    .orderBy("at")
    .orderBy("id")
    .limit(MOST_LINES)
    .execute();
}

async function hoursOf(db: Kysely<Database>, issueId: string) {
  const { rows } = await sql<{ hour: Date; events: string }>`
    select hour, sum(events) as events from issue_hours
    where issue_id = ${issueId} and hour > now() - make_interval(days => ${DAYS})
    group by hour order by hour
  `.execute(db);
  return rows.map(({ hour, events }) => ({ hour, events: Number(events) }));
}

async function sharesOf(
  db: Kysely<Database>,
  issueId: string,
  by: "release" | "environment",
): Promise<Share[]> {
  const { rows } = await sql<{ value: string; events: string }>`
    select ${sql.ref(by)} as value, sum(events) as events from issue_hours where issue_id = ${issueId}
    group by 1 order by 2 desc, 1 limit ${MOST_VALUES}
  `.execute(db);
  return rows.map(({ value, events }) => ({ value, events: Number(events) }));
}

async function tagsOf(db: Kysely<Database>, issueId: string) {
  const { rows } = await sql<{ key: string; value: string; events: string }>`
    select key, value, events from (
      select key, value, events, row_number() over (partition by key order by events desc, value) as rank
      from issue_tags where issue_id = ${issueId}
    ) as ranked where rank <= ${MOST_VALUES} order by key, events desc, value
  `.execute(db);
  const tags = new Map<string, Share[]>();
  for (const { key, value, events } of rows) {
    const values = tags.get(key) ?? [];
    values.push({ value, events: Number(events) });
    tags.set(key, values);
  }
  return [...tags].map(([key, values]) => ({ key, values }));
}
