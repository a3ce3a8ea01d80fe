import type { Effort, Ride } from "./store.ts";

/** The longest of some rides; null: there is none. */
export function longest(rides: Ride[]): Ride | null {
  let best: Ride | null = null;
  for (const ride of rides) {
    if (!best || ride.metres > best.metres) best = ride;
  }
  return best;
}

/** The fastest of some efforts; of two equal ones the earlier. */
export function fastest(efforts: Effort[]): Effort {
  return efforts.reduce((best, effort) => {
    if (effort.seconds !== best.seconds) return effort.seconds < best.seconds ? effort : best;
    return effort.day < best.day ? effort : best;
  });
}
