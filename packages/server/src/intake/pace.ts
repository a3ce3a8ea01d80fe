import { performance } from "node:perf_hooks";

/**
 * Who comes first when this process cannot keep up: taking events in, which clients wait for and give up on, or grouping
 * them, which can be done later. Under such pressure grouping goes on at a steady rate, and the rest of it follows when
 * the pressure is over.
 */
export interface Pace {
  /** So many events were taken in. */
  arrived(events: number): void;
  /** Milliseconds to wait after a batch of so many grouped events. */
  rest(grouped: number): number;
}

/** Events per second that are grouped under pressure. */
export const LEAST_PER_SECOND = 400;
/** Share of its time that the event loop is busy, from which on it cannot keep up. */
const BUSY = 0.9;

export function createPace(
  now: () => number = () => performance.now(),
  utilization: () => number = sinceLastAsked(),
): Pace {
  let since = now();
  /** When the next batch may begin. */
  let due = since;
  let events = 0;
  return {
    arrived(more) {
      events += more;
    },
    rest(grouped) {
      const at = now();
      const busy = utilization();
      const perSecond = (events / Math.max(1, at - since)) * 1_000;
      due =
        perSecond > LEAST_PER_SECOND && busy > BUSY
          ? Math.max(due, since) + (grouped / LEAST_PER_SECOND) * 1_000
          : at;
      since = at;
      events = 0;
      return Math.max(0, due - at);
    },
  };
}

/** How busy the event loop was since this was asked the last time, 0 to 1. */
function sinceLastAsked(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const current = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(current, last);
    last = current;
    return utilization;
  };
}
