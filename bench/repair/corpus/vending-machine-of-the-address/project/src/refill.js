/** What to bring along, the emptiest first; slots that are at least three quarters full are left alone. */
export function refillPlan(slots) {
  return slots
    .map(({ code, product, left, holds }) => ({ code, product, bring: holds - left, level: left / holds }))
    .filter(({ level }) => level < 0.75)
    .sort((a, b) => a.level - b.level)
    .map(({ level, ...rest }) => rest);
}
