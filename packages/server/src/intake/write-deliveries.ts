import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { Database } from "../store/tables/database.ts";
import type { CountRow, Delivery, EventRow } from "./delivery.ts";
import { writeSessions } from "./write-sessions.ts";

/**
 * Writes deliveries in one transaction: when it returns they are on disk. What is there already is left alone.
 * @param usedKeys keys whose use is noted; those of the deliveries where it is left out
 */
export async function writeDeliveries(
  db: Kysely<Database>,
  deliveries: readonly Delivery[],
  usedKeys: readonly string[] = deliveries.map(({ holder }) => holder.keyId),
): Promise<void> {
  if (usedKeys.length === 0 && !deliveries.some(bringsCounts)) {
    const rows = rowsOf(deliveries);
    if (rows.every(({ storm }) => storm === null)) return writeWhole(db, rows);
  }
  await db.transaction().execute(async (trx) => {
    await writeEvents(trx, deliveries);
    const fresh = await firstTimers(trx, deliveries);
    await writeCounts(trx, fresh);
    await writeSessions(trx, fresh);
    await writeDiscarded(trx, fresh);
    await noteUse(trx, usedKeys);
  });
}

type Row = EventRow & Pick<Delivery, "holder" | "trusted">;

/** Always in the same order, so that two writers with the same ids do not wait for each other crosswise. */
function rowsOf(deliveries: readonly Delivery[]): Row[] {
  return deliveries
    .flatMap(({ holder, trusted, events }) => events.map((event): Row => ({ ...event, holder, trusted })))
    .sort((left, right) => (left.eventId < right.eventId ? -1 : 1));
}

async function writeEvents(trx: Transaction<Database>, deliveries: readonly Delivery[]): Promise<void> {
  const rows = rowsOf(deliveries);
  if (rows.length === 0) return;
  if (rows.every(({ storm }) => storm === null)) return writeWhole(trx, rows);
  const fresh = await claimEvents(trx, rows);
  await insertEvents(trx, folded(fresh));
  await countDays(trx, fresh);
}

/**
 * What `claimEvents`, `insertEvents` and `countDays` do, in one statement, which by itself is a transaction: most
 * commits hold nothing else, and each further message to the database costs as much as reading an event.
 */
async function writeWhole(db: Kysely<Database>, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    with sent as materialized (select * from ${unnested(rows)}),
    claimed as (
      insert into event_ledger (project_id, event_id, id, received_at)
      select project_id, event_id, id, received_at from sent
      on conflict do nothing
      returning id
    ),
    stored as (
      insert into events (${sql.raw(EVENT_COLUMNS)})
      select ${sql.raw(EVENT_COLUMNS)} from sent where id in (select id from claimed)
      returning project_id
    )
    insert into project_days (project_id, day, events)
    select project_id, (now() at time zone 'UTC')::date, count(*) from stored group by project_id order by project_id
    on conflict (project_id, day) do update set events = project_days.events + excluded.events
  `.execute(db);
}

/** Notes the ids of events; returns those that are here for the first time. */
async function claimEvents(trx: Transaction<Database>, rows: readonly Row[]): Promise<Row[]> {
  const column = <T>(pick: (row: Row) => T): T[] => rows.map(pick);
  const claimed = await sql<{ id: string }>`
    insert into event_ledger (project_id, event_id, id, received_at)
    select * from unnest(
      ${column(({ holder }) => holder.projectId)}::uuid[],
      ${column(({ eventId }) => eventId)}::text[],
      ${column(({ id }) => id)}::uuid[],
      ${column(({ receivedAt }) => receivedAt.toISOString())}::timestamptz[]
    )
    on conflict do nothing
    returning id
  `.execute(trx);
  const ids = new Set(claimed.rows.map(({ id }) => id));
  return rows.filter(({ id }) => ids.has(id));
}

/** Of a storm one event stands for all of this commit. */
function folded(rows: readonly Row[]): Row[] {
  const samples = new Map<string, Row>();
  const whole: Row[] = [];
  for (const row of rows) {
    if (row.storm === null) {
      whole.push(row);
      continue;
    }
    const key = `${row.storm} ${row.trusted} ${row.holder.keyId}`;
    const occurrences = row.occurrences + (samples.get(key)?.occurrences ?? 0);
    samples.set(key, { ...row, occurrences: Math.min(occurrences, MOST_OCCURRENCES) });
  }
  return [...whole, ...samples.values()];
}

/** What the column can hold. */
const MOST_OCCURRENCES = 2_147_483_647;

async function insertEvents(trx: Transaction<Database>, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into events (${sql.raw(EVENT_COLUMNS)}) select * from ${unnested(rows)}`.execute(trx);
}

const EVENT_COLUMNS =
  "id, organisation_id, project_id, event_id, received_at, trusted, key_id, kind, level, release, environment, occurrences, payload";

/** The rows as a table with the columns of `events`. */
function unnested(rows: readonly Row[]): RawBuilder<unknown> {
  const column = <T>(pick: (row: Row) => T): T[] => rows.map(pick);
  return sql`unnest(
    ${column(({ id }) => id)}::uuid[],
    ${column(({ holder }) => holder.organisationId)}::uuid[],
    ${column(({ holder }) => holder.projectId)}::uuid[],
    ${column(({ eventId }) => eventId)}::text[],
    ${column(({ receivedAt }) => receivedAt.toISOString())}::timestamptz[],
    ${column(({ trusted }) => trusted)}::boolean[],
    ${column(({ holder }) => holder.keyId)}::uuid[],
    ${column(({ kind }) => kind)}::text[],
    ${column(({ level }) => level)}::text[],
    ${column(({ release }) => release)}::text[],
    ${column(({ environment }) => environment)}::text[],
    ${column(({ occurrences }) => occurrences)}::integer[],
    ${column(({ payload }) => payload())}::bytea[]
  ) as sent (${sql.raw(EVENT_COLUMNS)})`;
}

/** How many events each project sent today, for its quota. */
async function countDays(trx: Transaction<Database>, rows: readonly Row[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const { holder } of rows) counts.set(holder.projectId, (counts.get(holder.projectId) ?? 0) + 1);
  const sorted = [...counts].sort();
  if (sorted.length === 0) return;
  await sql`
    insert into project_days (project_id, day, events)
    select project_id, (now() at time zone 'UTC')::date, events
    from unnest(${sorted.map(([id]) => id)}::uuid[], ${sorted.map(([, events]) => events)}::bigint[])
      as sent (project_id, events)
    on conflict (project_id, day) do update set events = project_days.events + excluded.events
  `.execute(trx);
}

function bringsCounts({ counts, sessions, discarded }: Delivery): boolean {
  return counts.length + sessions.length + discarded.length > 0;
}

/** Deliveries with counts or reports that were not taken before: a client sends again what was answered too late. */
async function firstTimers(trx: Transaction<Database>, deliveries: readonly Delivery[]): Promise<Delivery[]> {
  const first: Delivery[] = [];
  for (const delivery of deliveries.filter(bringsCounts)) {
    if (delivery.envelopeId === null || (await claimEnvelope(trx, delivery))) first.push(delivery);
  }
  return first;
}

async function claimEnvelope(trx: Transaction<Database>, delivery: Delivery): Promise<boolean> {
  const claimed = await trx
    .insertInto("event_ledger")
    .values({
      project_id: delivery.holder.projectId,
      // Beside the ids of events, which are hexadecimal.
      event_id: `counts:${delivery.envelopeId}`,
      id: delivery.holder.keyId,
      received_at: new Date(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("event_id")
    .executeTakeFirst();
  return claimed !== undefined;
}

async function writeCounts(trx: Transaction<Database>, deliveries: readonly Delivery[]): Promise<void> {
  const rows = mergedCounts(deliveries);
  if (rows.length === 0) return;
  const column = <T>(pick: (row: (typeof rows)[number]) => T): T[] => rows.map(pick);
  await sql`
    insert into counts (organisation_id, project_id, release, environment, method, route, minute, total, failed, observed)
    select * from unnest(
      ${column(({ organisationId }) => organisationId)}::uuid[],
      ${column(({ projectId }) => projectId)}::uuid[],
      ${column(({ release }) => release)}::text[],
      ${column(({ environment }) => environment)}::text[],
      ${column(({ method }) => method)}::text[],
      ${column(({ route }) => route)}::text[],
      ${column(({ minute }) => minute)}::timestamptz[],
      ${column(({ total }) => total)}::bigint[],
      ${column(({ failed }) => failed)}::bigint[],
      ${column(({ observed }) => observed)}::bigint[]
    )
    on conflict (project_id, minute, release, environment, method, route) do update set
      total = counts.total + excluded.total,
      failed = counts.failed + excluded.failed,
      observed = counts.observed + excluded.observed
  `.execute(trx);
}

type MergedCount = CountRow & { readonly organisationId: string; readonly projectId: string };

/** One row per key, in a fixed order: PostgreSQL updates a row only once per statement. */
function mergedCounts(deliveries: readonly Delivery[]): MergedCount[] {
  const merged = new Map<string, MergedCount>();
  for (const { holder, counts } of deliveries) {
    for (const count of counts) {
      const { projectId, organisationId } = holder;
      const { minute, release, environment, method, route } = count;
      const key = JSON.stringify([projectId, minute, release, environment, method, route]);
      const before = merged.get(key);
      merged.set(key, {
        ...count,
        organisationId,
        projectId,
        total: count.total + (before?.total ?? 0),
        failed: count.failed + (before?.failed ?? 0),
        observed: count.observed + (before?.observed ?? 0),
      });
    }
  }
  return [...merged.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}

async function writeDiscarded(trx: Transaction<Database>, deliveries: readonly Delivery[]): Promise<void> {
  const merged = new Map<
    string,
    { holder: Delivery["holder"]; reason: string; category: string; quantity: number }
  >();
  for (const { holder, discarded } of deliveries) {
    for (const { reason, category, quantity } of discarded) {
      const key = JSON.stringify([holder.projectId, reason, category]);
      const before = merged.get(key)?.quantity ?? 0;
      merged.set(key, { holder, reason, category, quantity: quantity + before });
    }
  }
  const day = new Date().toISOString().slice(0, 10);
  for (const [, { holder, reason, category, quantity }] of [...merged.entries()].sort()) {
    await sql`
      insert into client_reports (organisation_id, project_id, day, reason, category, quantity)
      values (${holder.organisationId}, ${holder.projectId}, ${day}, ${reason}, ${category}, ${quantity})
      on conflict (project_id, day, reason, category) do update
      set quantity = client_reports.quantity + excluded.quantity
    `.execute(trx);
  }
}

/** Notes, at most once a minute for each, that a key is in use. */
async function noteUse(trx: Transaction<Database>, usedKeys: readonly string[]): Promise<void> {
  if (usedKeys.length === 0) return;
  const keys = [...new Set(usedKeys)].sort();
  await sql`
    update keys set last_used_at = now()
    where id = any(${keys}::uuid[]) and (last_used_at is null or last_used_at < now() - interval '1 minute')
  `.execute(trx);
}
