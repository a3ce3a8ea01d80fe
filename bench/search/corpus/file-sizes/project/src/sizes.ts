const UNITS = ["B", "KB", "MB", "GB", "TB"];

/** A number of bytes as people read it: at most three digits before the unit. */
export function shownSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value > 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return unit === 0 ? `${value} B` : `${value.toFixed(1)} ${UNITS[unit]}`;
}
