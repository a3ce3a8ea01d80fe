const KINDS = new Set(["workshop", "school", "leave"]);

/** A row that cannot be taken as it is. */
export class RowError extends Error {}

function hoursOf(text) {
  const hours = Number(text.replace(",", "."));
  if (text === "" || Number.isNaN(hours)) throw new RowError(`hours must be a number: ${text}`);
  if (hours < 0 || hours > 10) throw new RowError(`nobody works ${hours} hours a day`);
  return hours;
}

export function entryOf({ apprentice, date, hours, kind }) {
  if (!apprentice) throw new RowError("apprentice is missing");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RowError(`date must be YYYY-MM-DD: ${date}`);
  if (!KINDS.has(kind)) throw new RowError(`unknown kind: ${kind}`);
  return { apprentice, date, hours: hoursOf(hours), kind };
}
