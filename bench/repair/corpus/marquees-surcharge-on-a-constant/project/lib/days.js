const DAY = 24 * 60 * 60 * 1000;

/** How many of the days are a Saturday or a Sunday. */
exports.weekendDays = (from, days) => {
  const first = Date.parse(`${from}T00:00:00Z`);
  let found = 0;
  for (let i = 0; i < days; i++) {
    const weekday = new Date(first + i * DAY).getUTCDay();
    if (weekday === 0 || weekday === 6) found++;
  }
  return found;
};
