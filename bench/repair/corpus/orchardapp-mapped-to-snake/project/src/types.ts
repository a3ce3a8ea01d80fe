export interface Tree {
  id: string;
  variety: string;
  plantedYear: number;
  harvests: Harvest[];
}

export interface Harvest {
  year: number;
  kilos: number;
}

/** As the database answers: column names, and what belongs to a row as text of JSON. */
export type Row = Record<string, string | number | null>;
