import { setTimeout as wait } from "node:timers/promises";

export interface WatchPace {
  readonly lookMs: number;
  readonly seconds: number;
}

/** As long as an activity may wait for somebody else's deployment; after that its release is learnt when it reports. */
export const DEFAULT_PACE: WatchPace = { lookMs: 5_000, seconds: 900 };

/** Looks until there is an answer, or the time is over: then null. Throws when the waiting is given up. */
export async function watch<T>(
  pace: WatchPace,
  signal: AbortSignal,
  look: () => Promise<T | null>,
): Promise<T | null> {
  const end = Date.now() + pace.seconds * 1_000;
  for (;;) {
    signal.throwIfAborted();
    const found = await look();
    if (found !== null) return found;
    if (Date.now() + pace.lookMs > end) return null;
    await wait(pace.lookMs, undefined, { signal });
  }
}
