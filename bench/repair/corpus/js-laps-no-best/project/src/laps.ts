export type Lap = { driver: string; seconds: number };

export function slowest(laps: Lap[]): Lap | null {
  if (laps.length === 0) return null;
  return laps.reduce((a, b) => (a.seconds > b.seconds ? a : b));
}

export function fastest(laps: Lap[]): Lap | null {
  return laps.reduce((a, b) => (a.seconds <= b.seconds ? a : b));
}

export function describe(laps: Lap[]): string {
  const best = fastest(laps);
  return best ? `${best.driver} in ${best.seconds} s` : "nobody yet";
}
