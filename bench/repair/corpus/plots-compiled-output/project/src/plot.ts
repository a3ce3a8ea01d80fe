export interface Owner {
  name: string;
  since: number;
}

export interface Plot {
  id: string;
  squareMetres: number;
  /** Absent while the plot is waiting for somebody. */
  owner?: Owner;
  crops?: string[];
}
