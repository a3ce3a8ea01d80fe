export function byArtist(items) {
  return Object.entries(Object.groupBy(items, (item) => item.artist)).sort(([a], [b]) => a.localeCompare(b));
}
