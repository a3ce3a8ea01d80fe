import { performance } from "node:perf_hooks";

/** Whether acknowledging is at hand, as far as grouping must know. */
export interface Demand {
  /** Deliveries accepted since the start. */
  accepted(): number;
  /** Share of the time since the last call in which the thread was at work, 0 to 1. */
  utilization(): number;
  /** Milliseconds, from any beginning. */
  now(): number;
}

/** Says after each batch of grouping how long to leave the thread to acknowledging, in ms. */
export interface GiveWay {
  afterBatch(batch: { readonly tookMs: number; readonly isFull: boolean }): number;
}

/** Above this the thread has no time left that nobody wants. */
const BUSY = 0.9;
/** What comes more slowly is no load: a thread that is busy then is busy with grouping. */
const LEAST_PER_SECOND = 20;
/** While there is such a load, grouping takes a quarter of the time. */
const PAUSE_FACTOR = 3;
const LONGEST_PAUSE_MS = 1_000;
/** So long grouping may be behind; then it takes its whole share again, and who sends waits longer for the answer. */
const LONGEST_BEHIND_MS = 60_000;

/**
 * Grouping works on the same thread as acknowledging, and what is acknowledged is safe whether it is grouped or not. So
 * in a rush acknowledging comes first, for a minute at most: the backlog stays bounded, and is worked off after it.
 */
export function createGiveWay(demand: Demand): GiveWay {
  let accepted = demand.accepted();
  let lookedAt = demand.now();
  let behindSince: number | null = null;
  return {
    afterBatch({ tookMs, isFull }) {
      const [now, all, utilization] = [demand.now(), demand.accepted(), demand.utilization()];
      const perSecond = ((all - accepted) * 1_000) / Math.max(1, now - lookedAt);
      accepted = all;
      lookedAt = now;
      if (!isFull) {
        behindSince = null;
        return 0;
      }
      behindSince ??= now;
      if (utilization < BUSY || perSecond < LEAST_PER_SECOND) return 0;
      if (now - behindSince > LONGEST_BEHIND_MS) return 0;
      return Math.min(LONGEST_PAUSE_MS, tookMs * PAUSE_FACTOR);
    },
  };
}

/** Utilization of this thread's event loop since the last call. */
export function threadUtilization(): () => number {
  let before = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return utilization;
  };
}
