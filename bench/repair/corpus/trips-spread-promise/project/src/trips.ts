import type { Database, Trip } from "./database.ts";

export type PricedTrip = Trip & { nightly: number };

export interface Trips {
  byId(id: string): Promise<Trip | undefined>;
  withPrice(id: string): Promise<PricedTrip | undefined>;
}

export function createTrips(database: Database): Trips {
  const byId = (id: string) => database.trip(id);
  return {
    byId,
    async withPrice(id) {
      const trip = byId(id) as unknown as Trip | undefined;
      if (!trip) return undefined;
      return { ...trip, nightly: await database.nightly() };
    },
  };
}
