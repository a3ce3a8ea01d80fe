import { type ClassRow, fromRow, type GymClass } from "./rows.ts";

export class Store {
  private rows: ClassRow[];

  constructor(rows: ClassRow[]) {
    this.rows = rows;
  }

  on(day: string): GymClass[] {
    return this.rows
      .filter((row) => row.starts_at.startsWith(day))
      .map(fromRow)
      .sort((left, right) => left.startsAt.getTime() - right.startsAt.getTime());
  }

  get(id: number): GymClass | null {
    const row = this.rows.find((one) => one.id === id);
    return row ? fromRow(row) : null;
  }

  book(id: number): boolean {
    const row = this.rows.find((one) => one.id === id);
    if (!row || row.seats_taken >= row.seats) return false;
    row.seats_taken += 1;
    return true;
  }
}
