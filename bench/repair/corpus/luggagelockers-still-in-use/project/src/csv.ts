import { columns } from "./columns";
import type { Rental } from "./rental";

export function toCsv(rentals: Rental[]): string {
  const rows = rentals.map((rental) => Object.values(columns).map((cell) => cell(rental)));
  return [Object.keys(columns), ...rows].map((cells) => cells.join(",")).join("\n");
}
