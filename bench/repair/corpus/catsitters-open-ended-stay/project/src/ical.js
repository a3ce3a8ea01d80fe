/** `2026-04-02T09:30:00Z` as calendars write it: `20260402T093000Z`. */
export function stamp(when) {
  return new Date(when).toISOString().replace(/[-:]|\.\d{3}/g, "");
}

export function escape(text) {
  return text.replace(/[\\;,]/g, (char) => `\\${char}`).replace(/\n/g, "\\n");
}

/** Joins the lines of one component; null is a line that it does not have. */
export function component(name, lines) {
  return [`BEGIN:${name}`, ...lines.filter((line) => line !== null), `END:${name}`].join("\r\n");
}
