export interface ExportRow {
  patient: string;
  born: string;
  vaccine: string;
  dose1: string;
  dose2: string;
}

export interface Vaccination {
  patient: string;
  born: Date | null;
  vaccine: string;
  first: Date;
  /** null: still to be given. */
  second: Date | null;
}
