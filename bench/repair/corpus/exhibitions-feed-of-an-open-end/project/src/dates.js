const DAY = 24 * 60 * 60 * 1000;

/** The day as calendars write it, 20260213. */
export function icsDay(date) {
  return date.toISOString().slice(0, 10).replaceAll("-", "");
}

/** Ends of all-day events are the day after the last. */
export function dayAfter(day) {
  return new Date(new Date(day).getTime() + DAY);
}
