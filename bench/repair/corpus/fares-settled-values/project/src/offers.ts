import type { Carrier, Offer } from "./carriers.ts";

export interface Availability {
  working: number;
  failed: number;
}

export async function availability(carriers: Carrier[]): Promise<Availability> {
  const results = await Promise.allSettled(carriers.map((carrier) => carrier(1)));
  const working = results.filter((result) => result.status === "fulfilled").length;
  return { working, failed: results.length - working };
}

/** The offers of the carriers that answer, the cheapest first. */
export async function offers(carriers: Carrier[], km: number): Promise<Offer[]> {
  const results: any[] = await Promise.allSettled(carriers.map((carrier) => carrier(km)));
  return results.map((result) => result.value).sort((left, right) => left.cents - right.cents);
}
