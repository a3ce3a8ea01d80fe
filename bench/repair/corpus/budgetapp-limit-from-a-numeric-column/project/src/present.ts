import type { Booking, Budget } from "./repository.ts";

const money = (amount: number, currency: string) => `${amount.toFixed(2)} ${currency}`;

export function presentBudget({ id, name, limit, spent, currency }: Budget) {
  return {
    id,
    name,
    spent: money(spent, currency),
    limit: money(limit, currency),
    left: money(limit - spent, currency),
    over: spent > limit,
  };
}

export function presentBooking({ amount, bookedOn }: Booking) {
  return { amount: amount.toFixed(2), bookedOn };
}
