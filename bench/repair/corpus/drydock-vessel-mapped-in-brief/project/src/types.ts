export interface Vessel {
  imo: string;
  name: string;
  dimensions: { length: number; beam: number; draught: number };
  due: string;
}

/** What the register of ships gives. */
export interface RegisterRow {
  imo: string;
  name: string;
  loa_m: number;
  beam_m: number;
  draught_m: number;
  due: string;
}

export interface Dock {
  name: string;
  length: number;
  width: number;
  sill: number;
}
