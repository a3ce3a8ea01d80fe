/** Counts events per project and minute, in this process. */
export interface RateLimit {
  /** Takes `amount` and returns 0, or takes nothing and returns the seconds to wait. */
  take(projectId: string, amount: number): number;
}

/** A bucket per project that holds one minute's worth and refills steadily. */
export function createRateLimit(perMinute: number, now: () => number = Date.now): RateLimit {
  const buckets = new Map<string, { level: number; at: number }>();
  const perMs = perMinute / 60_000;
  return {
    take(projectId, amount) {
      const at = now();
      const bucket = buckets.get(projectId) ?? { level: perMinute, at };
      bucket.level = Math.min(perMinute, bucket.level + (at - bucket.at) * perMs);
      bucket.at = at;
      buckets.set(projectId, bucket);
      if (bucket.level < amount) return Math.max(1, Math.ceil((amount - bucket.level) / perMs / 1_000));
      bucket.level -= amount;
      return 0;
    },
  };
}
