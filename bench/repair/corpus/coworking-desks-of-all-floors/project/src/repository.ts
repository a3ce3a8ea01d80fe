import { type Booking, bookings, type Desk, desks } from "./db/tables.ts";

export interface DeskFilter {
  floor?: number;
  quiet?: boolean;
}

export interface BookingFilter {
  desk?: number;
  member?: string;
}

export async function listDesks({ floor, quiet }: DeskFilter): Promise<Desk[]> {
  const query = desks().where({ floor }).orderBy("id");
  if (quiet !== undefined) query.where({ quiet });
  return query;
}

export async function listBookings({ desk, member }: BookingFilter): Promise<Booking[]> {
  const query = bookings().orderBy("day");
  if (desk !== undefined) query.where({ desk });
  if (member !== undefined) query.where({ member });
  return query;
}
