import type { Kysely } from "kysely";
import { ServerError } from "../error.ts";
import type { Database } from "../store/tables/database.ts";
import type { Delivery } from "./delivery.ts";
import type { IntakeLimits } from "./limits.ts";
import { writeDeliveries } from "./write-deliveries.ts";

/** The door to the disk: what it has taken survives kill -9. */
export interface Acceptance {
  /**
   * Resolves when the delivery is committed. Throws `overloaded` when too much waits, `store_unavailable` when the
   * database does not take it (it may be sent again: event ids make that harmless), `bad_input` when it is refused.
   */
  accept(delivery: Delivery): Promise<void>;
  /** Takes nothing more and waits for what was taken. */
  close(): Promise<void>;
}

export interface AcceptanceOptions {
  readonly db: Kysely<Database>;
  readonly limits: Pick<IntakeLimits, "waitingDeliveries" | "waitingBytes">;
  /** Called after each commit that brought events, with their number. */
  readonly onCommitted?: (events: number) => void;
}

interface Waiting {
  readonly delivery: Delivery;
  resolve(): void;
  reject(error: unknown): void;
}

/** One commit takes at most this much, so that it stays quick. */
const BATCH_DELIVERIES = 500;
const BATCH_BYTES = 8 * 1024 * 1024;

/**
 * Group commit: while one transaction is being flushed to disk, requests that arrive wait together and share the
 * next one, so that the cost of fsync is divided among them. Nobody waits for company: a lone request is written
 * at once.
 */
export function createAcceptance(options: AcceptanceOptions): Acceptance {
  const { db, limits } = options;
  const waiting: Waiting[] = [];
  const noted = new Map<string, number>();
  let waitingBytes = 0;
  let writing: Promise<void> | null = null;
  let closed = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = takeBatch(waiting);
      for (const { delivery } of batch) waitingBytes -= delivery.size;
      await writeBatch(db, batch, keysToNote(noted, batch));
      const events = batch.reduce((sum, { delivery }) => sum + delivery.events.length, 0);
      if (events > 0) options.onCommitted?.(events);
    }
    // In the same turn as the last look at the queue: who comes later must find that nobody writes.
    writing = null;
  }

  return {
    accept(delivery) {
      if (closed) return Promise.reject(new ServerError("overloaded", "The server is stopping"));
      if (waiting.length >= limits.waitingDeliveries || waitingBytes + delivery.size > limits.waitingBytes) {
        return Promise.reject(new ServerError("overloaded", "More events arrive than can be written"));
      }
      waitingBytes += delivery.size;
      const accepted = new Promise<void>((resolve, reject) => waiting.push({ delivery, resolve, reject }));
      if (writing === null) {
        // Begins in the next turn, so that requests that arrive together share their commit.
        writing = Promise.resolve().then(writeAll);
      }
      return accepted;
    },
    async close() {
      closed = true;
      await writing;
    },
  };
}

function takeBatch(waiting: Waiting[]): Waiting[] {
  let bytes = 0;
  let end = 0;
  while (end < waiting.length && end < BATCH_DELIVERIES && (end === 0 || bytes < BATCH_BYTES)) {
    bytes += waiting[end]?.delivery.size ?? 0;
    end++;
  }
  return waiting.splice(0, end);
}

const NOTE_EVERY_MS = 60_000;
const MOST_NOTED = 5_000;

/** The keys whose use was not noted lately. */
function keysToNote(noted: Map<string, number>, batch: readonly Waiting[]): string[] {
  const now = performance.now();
  const keys = [...new Set(batch.map(({ delivery }) => delivery.holder.keyId))];
  const due = keys.filter((key) => now - (noted.get(key) ?? Number.NEGATIVE_INFINITY) > NOTE_EVERY_MS);
  if (noted.size > MOST_NOTED) noted.clear();
  for (const key of due) noted.set(key, now);
  return due;
}

async function writeBatch(
  db: Kysely<Database>,
  batch: readonly Waiting[],
  usedKeys: readonly string[],
): Promise<void> {
  try {
    await writeDeliveries(
      db,
      batch.map(({ delivery }) => delivery),
      usedKeys,
    );
    for (const { resolve } of batch) resolve();
  } catch (cause) {
    if (isRefusal(cause) && batch.length > 1) {
      // One of them is at fault; alone, the others pass.
      for (const one of batch) await writeBatch(db, [one], usedKeys);
    } else {
      for (const { reject } of batch) reject(failureOf(cause));
    }
  }
}

/** PostgreSQL's classes 22 (data) and 23 (constraint): the content is at fault, not the database. */
function isRefusal(cause: unknown): boolean {
  return /^2[23]/.test((cause as { code?: string }).code ?? "");
}

function failureOf(cause: unknown): ServerError {
  if (isRefusal(cause))
    return new ServerError("bad_input", "The event holds what cannot be stored", { cause });
  return new ServerError("store_unavailable", "The database does not take events at the moment", { cause });
}
