export interface Grower {
  name: string;
  region?: string;
}

export interface Order {
  id: number;
  seed: string;
  grams: number;
  /** Absent until somebody takes the order. */
  grower?: Grower;
}

export const OPEN = "(open)";
