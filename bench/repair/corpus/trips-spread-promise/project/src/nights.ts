import type { Trip } from "./database.ts";

export function nights({ stops }: Pick<Trip, "stops">): number {
  return stops.reduce((sum, stop) => sum + stop.nights, 0);
}
