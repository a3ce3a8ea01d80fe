const { dayAfter, weekday } = require("./days");

/**
 * The first day, from the given one on, on which a place opens, with its hours.
 *
 * @param {{ hours: Record<string, string>, closed?: string[] }} place hours by weekday, and single days off
 * @returns {{ day: string, hours: string } | null} null: it does not open any more
 */
function nextOpening(place, day) {
  const hours = place.hours[weekday(day)];
  if (hours && !(place.closed || []).includes(day)) return { day, hours };
  return nextOpening(place, dayAfter(day));
}

module.exports = { nextOpening };
