const PER_MINUTE = { "long-john": 22, trike: 18 };

export function priceOf(bike, minutes, membership) {
  const free = membership.plan.freeMinutes;
  const billed = Math.max(0, minutes - free);
  return 100 + billed * PER_MINUTE[bike];
}
