export interface Packing {
  day: string;
  rigger: string;
}

export interface Rig {
  serial: string;
  /** The day on which the maker packed and sealed it. */
  made: string;
  /** The newest first; none as long as the maker's seal holds. */
  packings: Packing[];
}

/** The day from which the time of a reserve runs: its last packing, else its making. */
export function packedOn(rig: Rig): string {
  return rig.packings.length > 0 ? rig.packings[0].day : rig.made;
}
