/** @import { Line } from "./lines.js" */

/** @param {Line} line */
export function terminus(line) {
  return line.stops.at(-1);
}

/** @param {Line} line */
export function labels(line) {
  return [...line.stops, ...(line.notes ?? [])].map((text) => text.toUpperCase());
}

/**
 * All that has to be drawn for a line.
 * @param {Line} line
 */
export function drawing(line) {
  const points = line.stops.map((stop, index) => ({ stop, x: index * 10, works: false }));
  for (const stop of line.detours) {
    points.push({ stop, x: points.length * 10, works: true });
  }
  return { terminus: terminus(line), labels: labels(line), points };
}
