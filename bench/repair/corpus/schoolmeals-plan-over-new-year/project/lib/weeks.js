const DAY = 86_400_000;

/** { year, week } of "2026-W07". */
function parseWeek(text) {
  const [year, week] = text.split("-W").map(Number);
  return { year, week };
}

function weekName({ year, week }) {
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** Weeks of an ISO year, 52 or 53: the 28th of December is always in the last. */
function weeksInYear(year) {
  const last = Date.UTC(year, 11, 28);
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  return Math.floor((last - monday) / (7 * DAY)) + 1;
}

function nextWeek({ year, week }) {
  return week < weeksInYear(year) ? { year, week: week + 1 } : { year: year + 1, week: 1 };
}

module.exports = { parseWeek, weekName, weeksInYear, nextWeek };
