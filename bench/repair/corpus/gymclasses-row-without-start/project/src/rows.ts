/** As the database gives it. */
export interface ClassRow {
  id: number;
  title: string;
  coach_name: string | null;
  starts_at: string;
  ends_at: string;
  seats: number;
  seats_taken: number;
}

export interface GymClass {
  id: number;
  title: string;
  coach: string | null;
  startsAt: Date;
  endsAt: Date;
  seats: number;
  taken: number;
}

export function fromRow(row: ClassRow): GymClass {
  return {
    id: row.id,
    title: row.title,
    coach: row.coach_name,
    startsAt: new Date(row.starts_at),
    seats: row.seats,
    taken: row.seats_taken,
  } as GymClass;
}
