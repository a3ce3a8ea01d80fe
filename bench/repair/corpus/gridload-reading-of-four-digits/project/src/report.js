import { formatHour, formatReading } from "./format.js";

export function reportLine(station, unit, peak) {
  if (!peak) return `${station}: no readings`;
  return `${station}: ${formatReading(peak.value)} ${unit} at ${formatHour(peak.hour)}`;
}
