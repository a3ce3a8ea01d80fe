/** Day of a time as YYYY-MM-DD; empty where there is none. */
export function day(value) {
  if (value === null || value === undefined) return "";
  return new Date(value).toISOString().slice(0, 10);
}

export function quoted(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
