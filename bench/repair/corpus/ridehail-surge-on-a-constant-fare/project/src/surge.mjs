const BUSY = [
  { from: 7, to: 9, factor: 1.25 },
  { from: 17, to: 19, factor: 1.5 },
];

/** How much more a ride costs at this time; 1 at quiet hours. */
export function surgeFactor(at, zone) {
  if (zone !== 'centre') return 1;
  const hour = at.getUTCHours();
  return BUSY.find(({ from, to }) => hour >= from && hour < to)?.factor ?? 1;
}
