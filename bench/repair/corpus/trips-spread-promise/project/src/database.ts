export interface Trip {
  id: string;
  title: string;
  stops: { place: string; nights: number }[];
}

export interface Database {
  trip(id: string): Promise<Trip | undefined>;
  nightly(): Promise<number>;
}

const TRIPS: Trip[] = [
  { id: "fjords", title: "Fjords", stops: [{ place: "Bergen", nights: 2 }, { place: "Voss", nights: 1 }] },
  { id: "empty", title: "Not planned yet", stops: [] },
];

export function memoryDatabase(trips = TRIPS): Database {
  return {
    trip: async (id) => trips.find((trip) => trip.id === id),
    nightly: async () => 95,
  };
}
