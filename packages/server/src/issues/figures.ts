import { createHash } from "node:crypto";
import type { CanonicalEvent, CapturedValue } from "@bugstack/event";
import { sql, type Transaction } from "kysely";
import type { Database } from "../store/tables/database.ts";
import type { Occurrence } from "./issue.ts";
import { storable } from "./summary.ts";

export interface IssueOccurrence {
  readonly issueId: string;
  readonly occurrence: Occurrence;
}

/** Values of one tag that are told apart within an issue; later ones are not counted. */
const MOST_VALUES = 100;
const MOST_TAGS = 30;
/** People that are told apart within an issue. */
const MOST_PEOPLE = 100_000;
const HOUR_MS = 3_600_000;

/** Counts a batch of grouped events by hour, tag and person: three statements whatever its size. */
export async function recordFigures(
  trx: Transaction<Database>,
  batch: readonly IssueOccurrence[],
): Promise<void> {
  await recordHours(trx, batch);
  await recordTags(trx, batch);
  await recordPeople(trx, batch);
}

async function recordHours(trx: Transaction<Database>, batch: readonly IssueOccurrence[]): Promise<void> {
  const rows = summed(batch, ({ issueId, occurrence: { event, receivedAt } }) => [
    [
      issueId,
      new Date(Math.floor(receivedAt.getTime() / HOUR_MS) * HOUR_MS).toISOString(),
      storable(event.release ?? "", 256),
      storable(event.environment ?? "", 256),
    ],
  ]);
  if (rows.length === 0) return;
  await sql`
    insert into issue_hours (issue_id, hour, release, environment, events)
    select * from unnest(${column(rows, 0)}::uuid[], ${column(rows, 1)}::timestamptz[], ${column(rows, 2)}::text[],
      ${column(rows, 3)}::text[], ${rows.map(({ events }) => events)}::bigint[])
    on conflict (issue_id, hour, release, environment) do update set events = issue_hours.events + excluded.events
  `.execute(trx);
}

async function recordTags(trx: Transaction<Database>, batch: readonly IssueOccurrence[]): Promise<void> {
  const rows = summed(batch, ({ issueId, occurrence: { event } }) =>
    tagsOf(event).map(([key, value]) => [issueId, key, value]),
  );
  if (rows.length === 0) return;
  // A value that is new is let in only while its key has room.
  await sql`
    insert into issue_tags (issue_id, key, value, events, last_seen)
    select seen.issue_id, seen.key, seen.value, seen.events, now()
    from unnest(${column(rows, 0)}::uuid[], ${column(rows, 1)}::text[], ${column(rows, 2)}::text[],
      ${rows.map(({ events }) => events)}::bigint[]) as seen (issue_id, key, value, events)
    where exists (select 1 from issue_tags t where t.issue_id = seen.issue_id and t.key = seen.key and t.value = seen.value)
      or (select count(*) from issue_tags t where t.issue_id = seen.issue_id and t.key = seen.key) < ${MOST_VALUES}
    on conflict (issue_id, key, value) do update
      set events = issue_tags.events + excluded.events, last_seen = excluded.last_seen
  `.execute(trx);
}

/** The event's own tags, and what of its surroundings tells occurrences apart. */
function tagsOf(event: CanonicalEvent): [string, string][] {
  const context = (name: string, key: string): CapturedValue | undefined => {
    const value = event.contexts[name];
    return isObject(value) ? value[key] : undefined;
  };
  const known: Record<string, CapturedValue | undefined> = {
    level: event.level,
    environment: event.environment,
    release: event.release,
    server_name: event.serverName,
    transaction: event.request?.route ?? event.transaction,
    "browser.name": context("browser", "name"),
    "os.name": context("os", "name"),
    "runtime.name": context("runtime", "name"),
    "device.family": context("device", "family"),
  };
  const all = [...Object.entries(known), ...Object.entries(event.tags)];
  const tags = new Map<string, string>();
  for (const [key, value] of all) {
    if (typeof value !== "string" || value === "" || tags.size >= MOST_TAGS) continue;
    const name = storable(key, 64);
    if (name !== "" && !tags.has(name)) tags.set(name, storable(value, 200));
  }
  return [...tags];
}

async function recordPeople(trx: Transaction<Database>, batch: readonly IssueOccurrence[]): Promise<void> {
  const people = new Map<string, { issueId: string; person: Buffer; at: Date }>();
  for (const { issueId, occurrence } of batch) {
    const person = personOf(occurrence.event);
    if (person)
      people.set(`${issueId}/${person.toString("hex")}`, { issueId, person, at: occurrence.receivedAt });
  }
  if (people.size === 0) return;
  const rows = [...people.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
  await sql`
    with fresh as (
      insert into issue_users (issue_id, person, first_seen)
      select seen.issue_id, seen.person, seen.at
      from unnest(${rows.map(({ issueId }) => issueId)}::uuid[], ${rows.map(({ person }) => person)}::bytea[],
        ${rows.map(({ at }) => at.toISOString())}::timestamptz[]) as seen (issue_id, person, at)
      join issues on issues.id = seen.issue_id and issues.user_count < ${MOST_PEOPLE}
      on conflict do nothing
      returning issue_id
    )
    update issues set user_count = user_count + added.people
    from (select issue_id, count(*)::integer as people from fresh group by issue_id) as added
    where issues.id = added.issue_id
  `.execute(trx);
}

/** Who was affected, as a hash: what SDKs call the user's id, else name, address or network address. */
function personOf({ user }: CanonicalEvent): Buffer | null {
  for (const key of ["id", "username", "email", "ip_address"]) {
    const value = user[key];
    if ((typeof value === "string" && value !== "") || typeof value === "number")
      return createHash("sha256").update(`${key}:${value}`).digest().subarray(0, 16);
  }
  return null;
}

function isObject(value: CapturedValue | undefined): value is { readonly [key: string]: CapturedValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface Summed {
  readonly key: readonly string[];
  readonly events: number;
}

/** One row per key, in a fixed order: PostgreSQL updates a row only once per statement. */
function summed(
  batch: readonly IssueOccurrence[],
  keysOf: (one: IssueOccurrence) => readonly (readonly string[])[],
): Summed[] {
  const rows = new Map<string, Summed>();
  for (const one of batch) {
    for (const key of keysOf(one)) {
      const text = JSON.stringify(key);
      const before = rows.get(text)?.events ?? 0;
      rows.set(text, { key, events: before + one.occurrence.event.occurrences });
    }
  }
  return [...rows.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}

function column(rows: readonly Summed[], index: number): string[] {
  return rows.map(({ key }) => key[index] ?? "");
}
