export interface VisitRow {
  id: number;
  garden: string;
  /** Day of the visit; blank until it is planned. */
  day: string;
  confirmed_at: string | null;
}

const rows: VisitRow[] = [
  { id: 1, garden: "Rose House", day: "2026-05-09", confirmed_at: "2026-03-01 10:00:00Z" },
  { id: 2, garden: "Old Orchard", day: "", confirmed_at: null },
];

export const visitRow = (id: number): VisitRow | undefined => rows.find((row) => row.id === id);
export const visitRows = (): readonly VisitRow[] => rows;
