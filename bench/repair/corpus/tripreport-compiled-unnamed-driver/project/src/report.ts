import { fullName, initials } from "./names";
import type { Trip } from "./trip";

const format = (km: number) => `${km.toFixed(1)} km`;

export function detailed(trips: Trip[]): string[] {
  return trips.map((trip) => `#${trip.id} ${fullName(trip.driver)}: ${format(trip.km)}`);
}

/** One line for the screen at the gate, the longest trip first. */
export function compact(trips: Trip[]): string {
  return [...trips]
    .sort((a, b) => b.km - a.km)
    .map((trip) => `${initials(trip.driver)} ${format(trip.km)}`)
    .join(" | ");
}
