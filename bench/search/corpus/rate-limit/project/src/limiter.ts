export interface Limiter {
  allows(client: string, now: number): boolean;
}

/** Lets each client through at most `most` times within `windowMs`. */
export function createLimiter(most: number, windowMs: number): Limiter {
  const seen = new Map<string, number[]>();
  return {
    allows(client, now) {
      const recent = (seen.get(client) ?? []).filter((time) => now - time < windowMs);
      const allowed = recent.length <= most;
      if (allowed) recent.push(now);
      seen.set(client, recent);
      return allowed;
    },
  };
}
