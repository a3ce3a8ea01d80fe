const NAMES = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const DAY = 86_400_000;

export function weekdayNumber(name) {
  const number = NAMES.indexOf(name.trim().toLowerCase());
  if (number < 0) throw new RangeError(`not a weekday: ${name}`);
  return number;
}

/** The next such weekday after a date (`2024-05-31`); never the date itself. */
export function nextWeekday(date, name) {
  const time = Date.parse(`${date}T00:00:00Z`);
  const today = new Date(time).getUTCDay();
  const days = (weekdayNumber(name) - today) % 7 || 7;
  return new Date(time + days * DAY).toISOString().slice(0, 10);
}

/** The earliest of the weekdays on which there are deliveries. */
export function nextDelivery(date, weekdays) {
  if (weekdays.length === 0) return null;
  return weekdays.map((name) => nextWeekday(date, name)).toSorted()[0];
}

export function deliveries(date, weekdays, count) {
  const found = [];
  let current = date;
  while (weekdays.length > 0 && found.length < count) {
    current = nextDelivery(current, weekdays);
    found.push(current);
  }
  return found;
}
