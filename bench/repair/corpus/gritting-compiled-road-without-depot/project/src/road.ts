export interface Depot {
  name: string;
  salt: number;
}

export interface Road {
  id: string;
  km: number;
  /** Where its salt comes from; a road without one is served by the depot of the county. */
  depot?: Depot;
}

export const COUNTY: Depot = { name: "County", salt: 20 };
