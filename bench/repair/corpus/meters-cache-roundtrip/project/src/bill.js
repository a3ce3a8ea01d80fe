import { totals } from './totals.js'

const CENTS = 31

export function bill (meter, month, cache) {
  const units = totals(month, cache).get(meter) ?? 0
  return { meter, units, cents: units * CENTS }
}

export function months (cache, list) {
  return list.map((month) => [month, cache.get(month) !== undefined])
}
