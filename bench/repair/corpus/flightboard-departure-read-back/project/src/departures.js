/** Departures of an airport, from the cache for a minute. */
export async function departuresOf(airport, { cache, source }) {
  const key = `departures:${airport}`;
  const cached = await cache.get(key);
  if (cached !== null) return JSON.parse(cached);
  const rows = await source.departures(airport);
  const departures = rows.map((row) => ({
    flight: row.flight,
    to: row.to,
    departsAt: new Date(row.departs_at),
    gate: row.gate ?? null,
  }));
  await cache.set(key, JSON.stringify(departures), 60);
  return departures;
}
