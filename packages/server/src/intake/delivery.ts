import type { CanonicalEvent, Counts, SessionCounts } from "@bugstack/event";
import { storable } from "../issues/summary.ts";
import type { KeyHolder } from "../projects/key-directory.ts";
import { encodeEvent } from "../store/event-payload.ts";
import { newId } from "../store/id.ts";
import type { FreshEvents } from "./fresh-events.ts";
import type { Storms } from "./storms.ts";
import type { Discarded } from "./submission.ts";

/** One authenticated request's content, ready to be written. */
export interface Delivery {
  readonly holder: KeyHolder;
  /** Came with a server key and not from a browser. */
  readonly trusted: boolean;
  readonly events: readonly EventRow[];
  readonly counts: readonly CountRow[];
  readonly sessions: readonly SessionRow[];
  readonly discarded: readonly Discarded[];
  /** Id under which its counts are taken once; null when the client gave none. */
  readonly envelopeId: string | null;
  /** What it takes in memory, in bytes. */
  readonly size: number;
}

/** An event as the table `events` takes it. */
export interface EventRow {
  readonly id: string;
  readonly eventId: string;
  readonly receivedAt: Date;
  readonly kind: CanonicalEvent["kind"];
  readonly level: string;
  readonly release: string | null;
  readonly environment: string | null;
  readonly occurrences: number;
  /** The event as it is stored. Made when it is written: most of a storm never are. */
  readonly payload: () => Buffer;
  /** Set for an event of a storm: those of one key become one row. */
  readonly storm: string | null;
}

export interface CountRow {
  readonly release: string;
  readonly environment: string;
  readonly method: string;
  readonly route: string;
  readonly minute: string;
  readonly total: number;
  readonly failed: number;
  readonly observed: number;
}

/** Sessions of one hour and release. */
export interface SessionRow {
  readonly release: string;
  readonly environment: string;
  readonly hour: string;
  readonly begun: number;
  readonly healthy: number;
  readonly errored: number;
  readonly crashed: number;
  readonly abnormal: number;
}

export interface DeliveryParts {
  readonly holder: KeyHolder;
  readonly trusted: boolean;
  /** Already redacted. */
  readonly events: readonly CanonicalEvent[];
  readonly counts: readonly Counts[];
  readonly sessions: readonly SessionCounts[];
  readonly discarded: readonly Discarded[];
  readonly envelopeId: string | null;
  readonly receivedAt: Date;
  /** Which events are part of a storm; without it none is. */
  readonly storms?: Storms;
  /** Where events are kept at hand for grouping. */
  readonly fresh?: FreshEvents;
}

export function createDelivery(parts: DeliveryParts): Delivery {
  const { holder, receivedAt, storms, fresh } = parts;
  const events = parts.events.map((event) => {
    const row = eventRow(event, receivedAt, storms?.keyOf(holder.projectId, event) ?? null);
    if (row.storm === null) fresh?.put(row.id, event, row.payload().length);
    return row;
  });
  // Confirmation rests on the counts, so those of a key that strangers know are not believed.
  const counts = parts.trusted ? parts.counts.flatMap((one) => countRows(one, parts.receivedAt)) : [];
  const sessions = parts.sessions.map((one) => sessionRow(one, parts.receivedAt));
  const payloads = events.reduce(
    (sum, { payload, storm }) => sum + (storm === null ? payload().length : STORM_BYTES),
    0,
  );
  return {
    holder: parts.holder,
    trusted: parts.trusted,
    events,
    counts,
    sessions,
    discarded: parts.discarded,
    envelopeId: parts.envelopeId,
    size: payloads + (events.length + counts.length + sessions.length) * 500,
  };
}

/** What an event of a storm holds in memory until it is folded, roughly. */
const STORM_BYTES = 10_000;

function eventRow(event: CanonicalEvent, receivedAt: Date, storm: string | null): EventRow {
  let encoded: Buffer | null = storm === null ? encodeEvent(event) : null;
  return {
    storm,
    id: newId(receivedAt.getTime()),
    eventId: event.eventId,
    receivedAt,
    kind: event.kind,
    level: event.level,
    release: event.release === null ? null : storable(event.release, 256),
    environment: event.environment === null ? null : storable(event.environment, 256),
    occurrences: event.occurrences,
    payload: () => {
      encoded ??= encodeEvent(event);
      return encoded;
    },
  };
}

const OLDEST_MS = 7 * 24 * 3_600_000;
const NEWEST_MS = 10 * 60_000;
const HOUR_MS = 3_600_000;

function countRows(counts: Counts, receivedAt: Date): CountRow[] {
  return counts.entries.flatMap((entry) => {
    const minute = new Date(Math.floor(Date.parse(entry.minute) / 60_000) * 60_000);
    const age = receivedAt.getTime() - minute.getTime();
    if (entry.total === 0 || age > OLDEST_MS || age < -NEWEST_MS) return [];
    return [
      {
        release: storable(counts.release ?? "", 256),
        environment: storable(counts.environment ?? "", 256),
        method: storable(entry.method.toUpperCase(), 20),
        route: storable(entry.route, 1_000),
        minute: minute.toISOString(),
        total: entry.total,
        failed: Math.min(entry.failed, entry.total),
        observed: Math.min(entry.observed, entry.total),
      },
    ];
  });
}

/** Sessions last long: one that began too long ago counts by when we hear of its end. */
function sessionRow(sessions: SessionCounts, receivedAt: Date): SessionRow {
  const { release, environment, started, ...amounts } = sessions;
  const sent = started === null ? Number.NaN : Date.parse(started);
  const age = receivedAt.getTime() - sent;
  const at = age <= OLDEST_MS && age >= -NEWEST_MS ? sent : receivedAt.getTime();
  return {
    ...amounts,
    release: storable(release ?? "", 256),
    environment: storable(environment ?? "", 256),
    hour: new Date(Math.floor(at / HOUR_MS) * HOUR_MS).toISOString(),
  };
}
