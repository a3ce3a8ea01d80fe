import { type CanonicalEvent, groupingOf } from "@bugstack/event";

/**
 * Tells storms: one error that comes over and over. The first events of each minute are kept whole; of the others only
 * a sample per commit is, and the rest costs a counter.
 */
export interface Storms {
  /**
   * Null for an event that is to be kept whole, else a key: events of one key are alike in all that is counted, so that
   * one of them may stand for all.
   */
  keyOf(projectId: string, event: CanonicalEvent): string | null;
}

/** Events of one error that are kept whole within a minute. */
export const WHOLE_PER_MINUTE = 120;
const MINUTE_MS = 60_000;
const MOST_KEYS = 20_000;

export function createStorms(now: () => number = Date.now): Storms {
  let minute = 0;
  let counts = new Map<string, number>();

  function count(key: string): number {
    const current = Math.floor(now() / MINUTE_MS);
    if (current !== minute) {
      minute = current;
      counts = new Map();
    }
    const seen = counts.get(key);
    // A flood of different errors is none of one error.
    if (seen === undefined && counts.size >= MOST_KEYS) return 0;
    counts.set(key, (seen ?? 0) + 1);
    return (seen ?? 0) + 1;
  }

  return {
    keyOf(projectId, event) {
      // Grouping costs something; most events are told apart by less.
      if (count(`${projectId} ${roughly(event)}`) <= WHOLE_PER_MINUTE) return null;
      const key = JSON.stringify([projectId, exactly(event)]);
      return count(key) <= WHOLE_PER_MINUTE ? null : key;
    },
  };
}

function roughly({ exceptions, message }: CanonicalEvent): string {
  const surfaced = exceptions.at(-1);
  if (!surfaced) return (message ?? "").slice(0, 20);
  const frame = surfaced.frames.at(-1);
  return `${surfaced.type} ${frame?.path ?? ""} ${frame?.line ?? ""} ${frame?.function ?? ""}`;
}

/** Frames that a source map will tell apart are told apart by their places until then. */
function exactly(event: CanonicalEvent): readonly unknown[] {
  const compiled =
    event.platform === "javascript" || event.platform === "node"
      ? event.exceptions.flatMap(({ frames }) =>
          frames.map(({ path, line, column }) => `${path}:${line}:${column}`),
        )
      : [];
  const { release, dist, environment, kind, level } = event;
  return [groupingOf(event).fingerprint, compiled, release, dist, environment, kind, level];
}
