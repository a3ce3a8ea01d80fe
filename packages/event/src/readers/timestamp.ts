const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** RFC 3339 in UTC from RFC 3339 text, or from seconds since 1970 as number or text; null where there is no such time. */
export function timestamp(value: unknown): string | null {
  const milliseconds = typeof value === "number" ? value * 1_000 : millisecondsOf(value);
  if (milliseconds === null || !(milliseconds >= EARLIEST && milliseconds < LATEST)) return null;
  return written(Math.trunc(milliseconds));
}

/** The minute that was written last: breadcrumbs and events that come together mostly share it. */
let minute = { number: Number.NaN, text: "" };
const MINUTE_MS = 60_000;

/** As `toISOString` writes it, which takes several times as long. */
function written(milliseconds: number): string {
  const number = Math.floor(milliseconds / MINUTE_MS);
  if (number !== minute.number)
    minute = { number, text: new Date(number * MINUTE_MS).toISOString().slice(0, 17) };
  const rest = milliseconds - number * MINUTE_MS;
  const seconds = Math.floor(rest / 1_000);
  return `${minute.text}${String(seconds).padStart(2, "0")}.${String(rest % 1_000).padStart(3, "0")}Z`;
}

function millisecondsOf(value: unknown): number | null {
  if (typeof value !== "string" || value.length > 40) return null;
  if (/^\d{9,11}(?:\.\d{1,9})?$/.test(value)) return Number(value) * 1_000;
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value)) return null;
  // A time without a zone is UTC by Sentry's protocol, local time by JavaScript's.
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(value) ? value : `${value}Z`;
  const parsed = Date.parse(zoned.replace(" ", "T"));
  return Number.isNaN(parsed) ? null : parsed;
}
