import type { Rental } from "./rental";

const utc = (time: string) => new Date(time).toISOString().replace(".000Z", "Z");

export const columns: Record<string, (rental: Rental) => string> = {
  locker: ({ locker }) => locker,
  size: ({ size }) => size,
  opened: ({ opened }) => utc(opened),
  paid: ({ paid }) => (paid ? utc(paid) : ""),
  emptied: (rental) => utc(rental.emptied!),
};
