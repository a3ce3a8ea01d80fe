import { written } from './time.mjs'

export function rank (results) {
  const sorted = [...results].sort((a, b) => a.time - b.time)
  const best = sorted.length > 0 ? sorted[0].time : 0
  return sorted.map(({ name, time }, index) => ({
    place: index + 1,
    name,
    time: written(time),
    behind: time === best ? '' : `+${written(time - best)}`
  }))
}
