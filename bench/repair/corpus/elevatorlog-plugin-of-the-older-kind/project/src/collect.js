export function collectAll(plugins, records) {
  const found = plugins.flatMap(({ plugin }) => plugin.collect(records));
  return found.sort((a, b) => a.lift.localeCompare(b.lift));
}
