const NEEDED = 12;

/** Litres for each square metre, by day. */
export function plan(days) {
  return days.map((millimetres) => Math.max(0, NEEDED - Math.round(millimetres)));
}
