import { nights } from "./nights.ts";
import type { PricedTrip } from "./trips.ts";

export function summary(trip: PricedTrip) {
  const count = nights(trip);
  return { title: trip.title, nights: count, price: count * trip.nightly };
}
