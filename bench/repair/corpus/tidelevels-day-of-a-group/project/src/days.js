/** Levels by the day on which they were taken. */
export function byDay(levels) {
  return Object.groupBy(levels, ({ at }) => at.slice(0, 10));
}
