export interface Spacing {
  rows?: number;
  plants?: number;
}

export interface Bed {
  name: string;
  width: number;
  length: number;
  /** The editor writes null where nothing was set. */
  spacing?: Spacing | null;
}
