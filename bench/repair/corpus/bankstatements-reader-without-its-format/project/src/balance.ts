import type { Booking } from "./reader.ts";

export function balanceOf(bookings: Booking[]): number {
  return Math.round(bookings.reduce((sum, { amount }) => sum + amount, 0) * 100) / 100;
}

export function largest(bookings: Booking[]): Booking | undefined {
  return bookings.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))[0];
}
