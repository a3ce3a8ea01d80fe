/** An event of the collector as all that follows reads it. */
export function normalise(raw) {
  return {
    name: raw.event.toLowerCase(),
    user: raw.userId ?? raw.anonymousId,
    at: new Date(raw.ts),
    props: raw.properties ?? {},
  }
}
