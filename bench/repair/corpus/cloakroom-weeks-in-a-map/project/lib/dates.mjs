const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const at = (date) => new Date(`${date}T00:00:00Z`);

export const weekday = (date) => DAYS[at(date).getUTCDay()];

/** The Monday of the week in which a date lies. */
export function weekOf(date) {
  const monday = at(date);
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  return monday.toISOString().slice(0, 10);
}
