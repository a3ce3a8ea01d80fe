import type { CanonicalEvent } from "@bugstack/event";

/**
 * Events that were taken just now and will be grouped next, as they were before they were packed: to read and unpack them
 * from the database again costs as much as to group them. Who does not find one here reads it there.
 */
export interface FreshEvents {
  /** @param id of its row; @param size bytes that it takes packed */
  put(id: string, event: CanonicalEvent, size: number): void;
  /** The event, which is gone from here then. */
  take(id: string): CanonicalEvent | undefined;
  /** Lets go of all, as nothing waits for grouping: what is left was grouped elsewhere, or never written. */
  clear(): void;
}

const MOST = 400;
/** Large ones would take much memory for what they spare. */
const LARGEST_PACKED_BYTES = 4 * 1024;
/** What nobody has asked for by then was not written, or another process groups it. */
const KEEP_MS = 30_000;

export function createFreshEvents(now: () => number = Date.now): FreshEvents {
  const kept = new Map<string, { readonly event: CanonicalEvent; readonly at: number }>();
  return {
    put(id, event, size) {
      if (size > LARGEST_PACKED_BYTES) return;
      // The oldest are grouped first: a newer one does not take their place.
      if (kept.size >= MOST && !dropStale()) return;
      kept.set(id, { event, at: now() });
    },
    take(id) {
      const found = kept.get(id);
      kept.delete(id);
      return found?.event;
    },
    clear() {
      kept.clear();
    },
  };

  /** Whether that made room. */
  function dropStale(): boolean {
    for (const [id, { at }] of kept) {
      if (now() - at < KEEP_MS) break;
      kept.delete(id);
    }
    return kept.size < MOST;
  }
}
