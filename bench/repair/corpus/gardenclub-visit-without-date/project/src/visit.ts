import type { VisitRow } from "./rows.ts";

export interface Visit {
  id: number;
  garden: string;
  startsAt: string | null;
  confirmedAt: string | null;
}

const OPENING = "09:30";

export function visitOf(row: VisitRow): Visit {
  return {
    id: row.id,
    garden: row.garden,
    startsAt: new Date(`${row.day}T${OPENING}:00Z`).toISOString(),
    confirmedAt: row.confirmed_at ? new Date(row.confirmed_at).toISOString() : null,
  };
}
