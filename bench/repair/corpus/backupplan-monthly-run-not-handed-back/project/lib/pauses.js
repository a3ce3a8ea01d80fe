function isPaused(plan, now) {
  if (!plan.pausedUntil) return false;
  return new Date(plan.pausedUntil) > now;
}

module.exports = { isPaused };
