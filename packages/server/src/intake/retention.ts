import { type Kysely, sql } from "kysely";
import type { Logger } from "pino";
import type { Database } from "../store/tables/database.ts";

/** How long and how much is kept. */
export interface RetentionLimits {
  /** Days after which everything that was received is dropped. */
  readonly days: number;
  /** Newest events of one issue that are kept; the issue's own figures stay as they are. */
  readonly eventsPerIssue: number;
  /** Days in which nothing is thinned out by number, because confirmation still counts it. */
  readonly untouchedDays: number;
}

const DAY_MS = 24 * 3_600_000;
const EVERY_MS = 3_600_000;
/** Longest time that the server may have been away and still thins out what it missed. */
const SILENT_MS = 30 * DAY_MS;
const ROWS_AT_ONCE = 5_000;
/** Dropping a partition stops the intake for as long as it waits for its lock. */
const LOCK_MS = 1_000;

/** Drops what is too old or too much, now and every hour, until it is stopped. */
export function keepRetention(
  db: Kysely<Database>,
  limits: RetentionLimits,
  log: Logger,
): { stop(): Promise<void> } {
  const stopped = new AbortController();
  let running = Promise.resolve();
  const run = () => {
    running = running.then(async () => {
      try {
        const dropped = await dropOldAndMany(db, limits, { signal: stopped.signal });
        if (dropped.partitions.length + dropped.events > 0) log.info({ dropped }, "Old events were dropped");
      } catch (error) {
        if (!stopped.signal.aborted) log.error({ err: error }, "Old events cannot be dropped");
      }
    });
  };
  run();
  const timer = setInterval(run, EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      stopped.abort();
      await running;
    },
  };
}

export interface Dropped {
  /** Whole weeks. */
  readonly partitions: readonly string[];
  /** Single events: of the remainder without a week, and of issues that have too many. */
  readonly events: number;
}

/**
 * One sweep. Weeks that are over go as whole tables; the rest in small steps, so that nobody waits for it. Events that
 * wait for grouping stay, and those that a run is about are not thinned out.
 */
export async function dropOldAndMany(
  db: Kysely<Database>,
  limits: RetentionLimits,
  options: { readonly now?: Date; readonly signal?: AbortSignal } = {},
): Promise<Dropped> {
  const now = (options.now ?? new Date()).getTime();
  const oldest = new Date(now - limits.days * DAY_MS);
  const signal = options.signal ?? new AbortController().signal;
  const partitions: string[] = [];
  for (const name of await endedPartitions(db, oldest)) {
    if (!signal.aborted && (await dropPartition(db, name))) partitions.push(name);
  }
  let events = await inSteps(signal, () => dropRest(db, oldest));
  await inSteps(signal, () => dropLedger(db, oldest));
  for (const [table, column] of COUNTED) {
    if (!signal.aborted)
      await sql`delete from ${sql.table(table)} where ${sql.ref(column)} < ${oldest.toISOString()}`.execute(
        db,
      );
  }
  const thinned = new Date(now - limits.untouchedDays * DAY_MS);
  for (const issue of await crowdedIssues(db, limits.eventsPerIssue, thinned)) {
    events += await inSteps(signal, () => thinOut(db, issue, limits.eventsPerIssue, thinned));
  }
  return { partitions, events };
}

const COUNTED = [
  ["artifact_chunks", "received_at"],
  ["artifact_files", "used_at"],
  ["issue_hours", "hour"],
  ["project_days", "day"],
  ["counts", "minute"],
  ["session_counts", "hour"],
  ["client_reports", "day"],
] as const;

async function inSteps(signal: AbortSignal, step: () => Promise<number>): Promise<number> {
  let all = 0;
  while (!signal.aborted) {
    const done = await step();
    all += done;
    if (done < ROWS_AT_ONCE) break;
  }
  return all;
}

/** Weeks whose last moment is before `oldest`. Their names say when they begin. */
async function endedPartitions(db: Kysely<Database>, oldest: Date): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select child.relname as name from pg_inherits
    join pg_class child on child.oid = inhrelid
    where inhparent = 'events'::regclass and child.relname ~ '^events_[0-9]{8}$'
      and to_date(right(child.relname, 8), 'YYYYMMDD') + 7 <= ${oldest.toISOString()}::timestamptz at time zone 'UTC'
    order by name
  `.execute(db);
  return rows.map(({ name }) => name);
}

/** False when somebody holds it or events in it still wait for grouping: the next sweep tries again. */
async function dropPartition(db: Kysely<Database>, name: string): Promise<boolean> {
  try {
    return await db.transaction().execute(async (trx) => {
      await sql`select set_config('lock_timeout', ${String(LOCK_MS)}, true)`.execute(trx);
      const { rows } = await sql`select 1 from ${sql.table(name)} where digested_at is null limit 1`.execute(
        trx,
      );
      if (rows.length > 0) return false;
      await sql`drop table ${sql.table(name)}`.execute(trx);
      return true;
    });
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) return false;
    throw error;
  }
}

const LOCK_NOT_AVAILABLE = "55P03";

async function dropRest(db: Kysely<Database>, oldest: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from events_rest where id in (
      select id from events_rest where received_at < ${oldest.toISOString()} and digested_at is not null
      limit ${ROWS_AT_ONCE}
    )
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}

async function dropLedger(db: Kysely<Database>, oldest: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from event_ledger where ctid = any(array(
      select ctid from event_ledger where received_at < ${oldest.toISOString()} limit ${ROWS_AT_ONCE}
    ))
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Issues that may have too many events from before a moment. Those long silent had theirs thinned out already. */
async function crowdedIssues(db: Kysely<Database>, most: number, before: Date): Promise<string[]> {
  const rows = await db
    .selectFrom("issues")
    .select("id")
    .where("event_count", ">", most)
    .where("first_seen", "<", before)
    .where("last_seen", ">=", new Date(before.getTime() - SILENT_MS))
    .execute();
  return rows.map(({ id }) => id);
}

async function thinOut(db: Kysely<Database>, issue: string, kept: number, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from events using (
      select id, received_at from (
        select id, received_at from events where issue_id = ${issue}
        order by received_at desc, id desc offset ${kept}
      ) as surplus
      where received_at < ${before.toISOString()} and not exists (select 1 from runs where runs.event = surplus.id)
      limit ${ROWS_AT_ONCE}
    ) as gone
    where events.id = gone.id and events.received_at = gone.received_at
  `.execute(db);
  return Number(numAffectedRows ?? 0);
}
