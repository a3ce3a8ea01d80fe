/** A reading with three significant digits; what is before the point is never rounded away. */
export function formatReading(value) {
  if (value === 0) return "0";
  const digits = 2 - Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(digits);
}

export function formatHour(hour) {
  return `${String(hour).padStart(2, "0")}:00`;
}
