/** Users who came back on a later day. */
export function returning(events) {
  const days = new Map()
  for (const { user, at, props } of events) {
    if (props.internal) continue
    const seen = days.get(user) ?? new Set()
    seen.add(at.toISOString().slice(0, 10))
    days.set(user, seen)
  }
  return [...days].filter(([, seen]) => seen.size > 1).map(([user]) => user)
}
