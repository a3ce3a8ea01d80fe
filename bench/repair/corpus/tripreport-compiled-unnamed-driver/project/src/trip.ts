export interface Driver {
  first: string;
  last: string;
}

export interface Trip {
  id: number;
  km: number;
  /** Null for a trip that the office has not given to anybody. */
  driver: Driver | null;
}
