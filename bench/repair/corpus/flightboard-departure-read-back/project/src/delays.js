const reviveDelay = (delay) => ({ ...delay, since: new Date(delay.since) });

/** Delays of an airport, from the cache for two minutes. */
export async function delaysOf(airport, { cache, source }) {
  const key = `delays:${airport}`;
  const cached = await cache.get(key);
  if (cached !== null) return JSON.parse(cached).map(reviveDelay);
  const rows = await source.delays(airport);
  const delays = rows.map((row) => ({ flight: row.flight, minutes: row.minutes, since: new Date(row.since) }));
  await cache.set(key, JSON.stringify(delays), 120);
  return delays;
}
