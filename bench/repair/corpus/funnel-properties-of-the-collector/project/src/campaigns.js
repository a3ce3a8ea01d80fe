/** Visits of each campaign, the largest first. */
export function byCampaign(events) {
  const counts = new Map()
  for (const event of events) {
    if (event.name !== "visit") continue
    const campaign = event.properties.utm_campaign ?? "direct"
    counts.set(campaign, (counts.get(campaign) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)
}
