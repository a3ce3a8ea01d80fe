const DAY = 24 * 60 * 60 * 1000;

/** The same time of day as the plan's, on the day of the date. */
function atHour(date, hour) {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), hour));
}

function nextDaily({ hour }, after) {
  const today = atHour(after, hour);
  return today > after ? today : new Date(today.getTime() + DAY);
}

function nextWeekly({ hour, weekday }, after) {
  let next = nextDaily({ hour }, after);
  while (next.getUTCDay() !== weekday) next = new Date(next.getTime() + DAY);
  return next;
}

function nextMonthly({ hour, day }, after) {
  const next = new Date(Date.UTC(after.getUTCFullYear(), after.getUTCMonth(), day, hour));
  if (next <= after) next.setUTCMonth(next.getUTCMonth() + 1);
}

/** When a plan runs next after a point in time. */
function nextRun(plan, after) {
  switch (plan.every) {
    case "day":
      return nextDaily(plan, after);
    case "week":
      return nextWeekly(plan, after);
    case "month":
      return nextMonthly(plan, after);
    default:
      throw new Error(`plan ${plan.name}: unknown recurrence ${plan.every}`);
  }
}

module.exports = { nextRun };
