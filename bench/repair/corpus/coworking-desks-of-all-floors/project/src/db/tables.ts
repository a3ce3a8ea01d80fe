import { Query } from "./query.ts";

export interface Desk {
  id: number;
  floor: number;
  quiet: boolean;
}

export interface Booking {
  desk: number;
  member: string;
  day: string;
}

const DESKS: Desk[] = [
  { id: 4, floor: 2, quiet: true },
  { id: 1, floor: 1, quiet: false },
  { id: 2, floor: 1, quiet: true },
  { id: 3, floor: 2, quiet: false },
];

const BOOKINGS: Booking[] = [
  { desk: 4, member: "ada", day: "2026-04-02" },
  { desk: 1, member: "ada", day: "2026-04-01" },
  { desk: 4, member: "bo", day: "2026-04-01" },
];

export const desks = () => new Query("desks", DESKS);
export const bookings = () => new Query("bookings", BOOKINGS);
