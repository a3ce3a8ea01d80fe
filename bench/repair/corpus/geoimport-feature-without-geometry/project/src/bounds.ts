import type { Place } from "./places.ts";

/** West, south, east and north of all places; null without any. */
export function boundsOf(places: Place[]): [number, number, number, number] | null {
  if (places.length === 0) return null;
  const longitudes = places.map((place) => place.longitude);
  const latitudes = places.map((place) => place.latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
