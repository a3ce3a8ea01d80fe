import type { CanonicalEvent } from "@bugstack/event";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Logger } from "pino";
import type { Symbolicator } from "../artifacts/symbolicate.ts";
import { ServerError } from "../error.ts";
import type { IssueListener, Occurrence } from "../issues/issue.ts";
import { type Placed, recordOccurrences } from "../issues/record-occurrences.ts";
import { recordRelease } from "../projects/releases.ts";
import { decodeEvent, encodeEvent } from "../store/event-payload.ts";
import type { Database } from "../store/tables/database.ts";
import type { FreshEvents } from "./fresh-events.ts";
import { createPace } from "./pace.ts";

export interface DigestOptions {
  readonly db: Kysely<Database>;
  readonly listeners: readonly IssueListener[];
  readonly log: Logger;
  /** Leads frames of compiled code to their source; without it they stay as they came. */
  readonly symbolicate?: Symbolicator;
  /** Events that need not be read from the database. */
  readonly fresh?: FreshEvents;
}

/** The worker that groups accepted events. The queue is the table itself, so nothing is lost with the process. */
export interface Digest {
  /** Says that so many events have arrived; without it the worker looks by itself every second. */
  wake(arrived?: number): void;
  /** Finishes the batch at hand and stops. */
  stop(): Promise<void>;
}

const BATCH = 200;
/** A batch costs the same whatever its size: after a smaller one than this, some more events are waited for. */
const GOOD_BATCH = 100;
const GATHER_MS = 100;
const LOOK_EVERY_MS = 1_000;
const AFTER_FAILURE_MS = 2_000;
/** After so many failures an event is set aside; it stays stored, with the reason. */
const MOST_ATTEMPTS = 5;

export function startDigest(options: DigestOptions): Digest {
  let stopped = false;
  let awake = false;
  let wakeUp: () => void = () => undefined;
  const pace = createPace();
  const running = loop();

  async function loop(): Promise<void> {
    while (!stopped) {
      const done = await digestOnce(options).catch((error: unknown) => {
        options.log.error({ err: error }, "Grouping of events failed");
        return null;
      });
      if (done === null) await sleep(AFTER_FAILURE_MS);
      else if (done === 0) {
        options.fresh?.clear();
        await sleep(LOOK_EVERY_MS);
      } else {
        const rest = pace.rest(done);
        if (done < GOOD_BATCH || rest > 0) await sleep(Math.max(rest, GATHER_MS), { deaf: true });
      }
    }
  }

  /** Until it is woken, or `deaf`, until it is stopped. */
  async function sleep(ms: number, { deaf = false } = {}): Promise<void> {
    if ((awake && !deaf) || stopped) {
      awake = false;
      return;
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        if (deaf && !stopped) return;
        clearTimeout(timer);
        resolve();
      };
    });
    awake = false;
  }

  return {
    wake(arrived = 0) {
      pace.arrived(arrived);
      awake = true;
      wakeUp();
    },
    async stop() {
      stopped = true;
      wakeUp();
      await running;
    },
  };
}

/** Groups one batch of waiting events and returns how many it took. Any number of workers may do so at once. */
export async function digestOnce(options: DigestOptions): Promise<number> {
  try {
    return await options.db.transaction().execute((trx) => digestBatch(trx, options, BATCH));
  } catch (error) {
    if (isOutage(error)) throw error;
    options.log.warn({ err: error }, "A batch of events could not be grouped; trying them one by one");
    return digestSingly(options);
  }
}

async function digestSingly(options: DigestOptions): Promise<number> {
  const waiting = await options.db
    .selectFrom("events")
    .select(["id", "received_at"])
    .where("digested_at", "is", null)
    .orderBy("received_at")
    .orderBy("id")
    .limit(BATCH)
    .execute();
  for (const { id, received_at } of waiting) {
    try {
      await options.db.transaction().execute((trx) => digestBatch(trx, options, 1, { id, received_at }));
    } catch (error) {
      if (isOutage(error)) throw error;
      await setBack(options, { id, received_at }, error);
    }
  }
  return waiting.length;
}

interface EventKey {
  readonly id: string;
  readonly received_at: Date;
}

async function digestBatch(
  trx: Transaction<Database>,
  options: DigestOptions,
  most: number,
  only?: EventKey,
): Promise<number> {
  let query = trx
    .selectFrom("events")
    .select(["id", "organisation_id", "project_id", "received_at", "trusted", "occurrences"])
    .where("digested_at", "is", null);
  if (only) query = query.where("id", "=", only.id).where("received_at", "=", only.received_at);
  const rows = await query
    .orderBy("received_at")
    .orderBy("id")
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  if (rows.length === 0) return 0;
  const events = await eventsOf(trx, rows, options.fresh);
  const occurrences = await withSources(
    trx,
    options,
    rows.map(
      (row): Occurrence => ({
        id: row.id,
        organisationId: row.organisation_id,
        projectId: row.project_id,
        receivedAt: row.received_at,
        trusted: row.trusted,
        // Of a storm one event stands for others: the row says for how many.
        event: { ...required(events.get(row.id)), occurrences: row.occurrences },
      }),
    ),
  );
  await noteReleases(trx, occurrences);
  const placed = await recordOccurrences(trx, occurrences, options.listeners);
  await markDigested(trx, occurrences, placed);
  return rows.length;
}

/** The events of rows by their ids: those at hand, and the others from the database. */
async function eventsOf(
  trx: Transaction<Database>,
  rows: readonly EventKey[],
  fresh: FreshEvents | undefined,
): Promise<Map<string, CanonicalEvent>> {
  const events = new Map<string, CanonicalEvent>();
  const missing: EventKey[] = [];
  for (const row of rows) {
    const event = fresh?.take(row.id);
    if (event) events.set(row.id, event);
    else missing.push(row);
  }
  if (missing.length === 0) return events;
  const { rows: stored } = await sql<{ id: string; payload: Buffer }>`
    select events.id, events.payload
    from unnest(
      ${missing.map(({ id }) => id)}::uuid[],
      ${missing.map(({ received_at }) => received_at.toISOString())}::timestamptz[]
    ) as wanted (id, received_at)
    join events using (id, received_at)
  `.execute(trx);
  for (const { id, payload } of stored) events.set(id, await decodeEvent(payload));
  return events;
}

function required(event: CanonicalEvent | undefined): CanonicalEvent {
  if (event === undefined) throw new ServerError("internal", "An event disappeared while it was grouped");
  return event;
}

/** What source maps changed is stored, so that whoever reads the event later sees the same. */
async function withSources(
  trx: Transaction<Database>,
  { symbolicate, log }: DigestOptions,
  occurrences: readonly Occurrence[],
): Promise<Occurrence[]> {
  if (!symbolicate) return [...occurrences];
  const led: Occurrence[] = [];
  for (const occurrence of occurrences) {
    const event = await symbolicate(trx, occurrence.projectId, occurrence.event);
    led.push({ ...occurrence, event });
    if (event === occurrence.event) continue;
    log.debug({ event: occurrence.id }, "Frames were led to their source");
    await trx
      .updateTable("events")
      .set({ payload: encodeEvent(event) })
      .where("id", "=", occurrence.id)
      .where("received_at", "=", occurrence.receivedAt)
      .execute();
  }
  return led;
}

/** Releases that we first hear of by an event. Only a trusted one may say which commit a release is. */
async function noteReleases(trx: Transaction<Database>, occurrences: readonly Occurrence[]): Promise<void> {
  const seen = new Map<string, Occurrence>();
  for (const occurrence of occurrences) {
    const { release, environment } = occurrence.event;
    if (release && occurrence.trusted) {
      seen.set(JSON.stringify([occurrence.projectId, release, environment]), occurrence);
    }
  }
  for (const [, { event, projectId, organisationId }] of [...seen.entries()].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    await recordRelease(
      trx,
      { id: projectId, organisation_id: organisationId },
      { version: event.release ?? "", commit: event.commit, environment: event.environment, source: "event" },
    );
  }
}

async function markDigested(
  trx: Transaction<Database>,
  occurrences: readonly Occurrence[],
  placed: ReadonlyMap<string, Placed>,
): Promise<void> {
  await sql`
    update events set digested_at = now(), issue_id = done.issue_id, fingerprint = done.fingerprint, digest_error = null
    from unnest(
      ${occurrences.map(({ id }) => id)}::uuid[],
      ${occurrences.map(({ receivedAt }) => receivedAt.toISOString())}::timestamptz[],
      ${occurrences.map(({ id }) => placed.get(id)?.issueId ?? null)}::uuid[],
      ${occurrences.map(({ id }) => placed.get(id)?.fingerprint ?? null)}::text[]
    ) as done (id, received_at, issue_id, fingerprint)
    where events.id = done.id and events.received_at = done.received_at
  `.execute(trx);
}

/** Puts off an event that cannot be grouped, and sets it aside after several attempts. */
async function setBack(options: DigestOptions, key: EventKey, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  const row = await options.db
    .updateTable("events")
    .set((eb) => ({
      digest_attempts: eb("digest_attempts", "+", 1),
      digest_error: message.replaceAll("\0", "").slice(0, 500),
      digested_at: sql<Date | null>`case when digest_attempts + 1 >= ${MOST_ATTEMPTS} then now() end`,
    }))
    .where("id", "=", key.id)
    .where("received_at", "=", key.received_at)
    .returning(["digest_attempts", "digested_at"])
    .executeTakeFirst();
  if (row?.digested_at)
    options.log.error({ err: error, event: key.id }, "An event cannot be grouped and was set aside");
}

/** Lost connection, shutdown, no space: nothing that an event is to blame for. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === "string") return /^(?:08|53|57|58)...$|^E[A-Z]+$/.test(code);
  // The driver's own complaints have no code.
  return /connection|timeout exceeded/i.test(error.message);
}
