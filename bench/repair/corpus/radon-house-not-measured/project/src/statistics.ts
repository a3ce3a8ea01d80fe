import type { Reading } from "./houses";

export function average(readings: Reading[]): number | null {
  if (readings.length === 0) return null;
  return readings.reduce((sum, { bq }) => sum + bq, 0) / readings.length;
}

export function worst(readings: Reading[]) {
  const reading = readings.reduce((a, b) => (b.bq > a.bq ? b : a));
  return { ...reading, aboveLimit: reading.bq > 300 };
}
