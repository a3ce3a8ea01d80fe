const DAY = 24 * 60 * 60 * 1000

/** Days from the first to the last, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}
