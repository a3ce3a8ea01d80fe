export interface Reading {
  day: string;
  degrees: number;
}

export interface Summary {
  lowest: number;
  highest: number;
  average: number;
}

/** What a series of readings comes to; null where there are none. */
export function summarize(readings: Reading[]): Summary | null {
  if (readings.length === 0) return null;
  let lowest = 0;
  let highest = 0;
  let sum = 0;
  for (const { degrees } of readings) {
    lowest = Math.min(lowest, degrees);
    highest = Math.max(highest, degrees);
    sum += degrees;
  }
  return { lowest, highest, average: sum / readings.length };
}

export function byDay(readings: Reading[]): Map<string, Summary | null> {
  const days = Map.groupBy(readings, ({ day }) => day);
  return new Map([...days].map(([day, ofDay]) => [day, summarize(ofDay)]));
}

/** Days on which it never got above zero. */
export function frostyDays(readings: Reading[]): string[] {
  return [...byDay(readings)].filter(([, summary]) => summary !== null && summary.highest < 0).map(([day]) => day);
}
