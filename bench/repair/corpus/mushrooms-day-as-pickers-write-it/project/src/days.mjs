const GERMAN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** A day as the scales write it (2026-09-03) or as pickers do (3.9.2026). @throws RangeError for anything else. */
export function parseDay(text) {
  const german = GERMAN.exec(text);
  const day = german ? new Date(Date.UTC(german[3], german[2] - 1, german[1])) : new Date(text);
  if (Number.isNaN(day.getTime())) throw new RangeError(`no day: ${text}`);
  return day;
}

export function addDays(day, count) {
  return new Date(day.getTime() + count * 86_400_000);
}

export const iso = (day) => day.toISOString().slice(0, 10);
