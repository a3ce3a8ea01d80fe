import type { Reading } from "./reading";

export type Options = { unit?: string; digits?: number };

export function summarise(readings: Reading[], options: Options = {}) {
  const bySensor = new Map<string, number[]>();
  for (const { sensor, value } of readings) {
    bySensor.set(sensor, [...(bySensor.get(sensor) ?? []), value]);
  }
  const rows = [...bySensor].map(([sensor, values]) => ({
    sensor,
    highest: round(Math.max(...values)),
    lowest: round(Math.min(...values)),
  }));
  const { digits = 1, unit = "°C" } = options;
  return { unit, rows };

  function round(value: number) {
    return Number(value.toFixed(digits));
  }
}

export function count(readings: Reading[]) {
  return new Set(readings.map(({ sensor }) => sensor)).size;
}
