import { ofMonth } from './readings.js'

/** Units of a month by meter, as a Map. */
export function totals (month, cache) {
  const kept = cache.get(month)
  if (kept) return kept
  const sums = new Map()
  for (const { meter, units } of ofMonth(month)) sums.set(meter, (sums.get(meter) ?? 0) + units)
  cache.set(month, sums)
  return sums
}
