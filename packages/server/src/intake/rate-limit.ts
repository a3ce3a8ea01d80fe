/** Counts events per project and minute, in this process. */
export interface RateLimit {
  /**
   * Takes `amount` and returns 0, or takes nothing and returns the seconds to wait. `perMinute` is the project's own
   * limit, where it has one.
   */
  take(projectId: string, amount: number, perMinute?: number): number;
}

/** Longest wait that a client is told: by then the limit may be another one. */
const LONGEST_WAIT_S = 60;

/** A bucket per project that holds one minute's worth and refills steadily. */
export function createRateLimit(usual: number, now: () => number = Date.now): RateLimit {
  const buckets = new Map<string, { level: number; at: number }>();
  return {
    take(projectId, amount, perMinute = usual) {
      const at = now();
      const perMs = perMinute / 60_000;
      const bucket = buckets.get(projectId) ?? { level: perMinute, at };
      bucket.level = Math.min(perMinute, bucket.level + (at - bucket.at) * perMs);
      bucket.at = at;
      buckets.set(projectId, bucket);
      if (bucket.level < amount) {
        const seconds = Math.ceil((amount - bucket.level) / perMs / 1_000);
        return Math.min(LONGEST_WAIT_S, Math.max(1, seconds));
      }
      bucket.level -= amount;
      return 0;
    },
  };
}
