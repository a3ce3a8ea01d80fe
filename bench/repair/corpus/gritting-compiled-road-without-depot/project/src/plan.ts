import { COUNTY, type Road } from "./road.ts";

/** Tonnes of salt for a kilometre. */
const PER_KM = 0.3;

/** The trips of a night, in order of the roads. */
export function trips(roads: Road[]): string[] {
  return roads.map(({ id, km, depot = COUNTY }) => `${depot.name} -> ${id} (${km} km)`);
}

/** Depots that have not enough salt for all of their roads. */
export function shortOfSalt(roads: Road[]): string[] {
  const needed = new Map<string, number>();
  const stock = new Map<string, number>();
  for (const road of roads) {
    const { name, salt } = road.depot;
    needed.set(name, (needed.get(name) ?? 0) + road.km * PER_KM);
    stock.set(name, salt);
  }
  return [...needed].filter(([name, tonnes]) => tonnes > stock.get(name)).map(([name]) => name);
}
