export interface Rental {
  locker: string;
  size: "S" | "M" | "L";
  opened: string;
  /** When it was emptied. */
  emptied?: string;
  /** When it was paid for; nothing as long as the customer is there. */
  paid?: string;
}

export function parseRentals(ndjson: string): Rental[] {
  return ndjson
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Rental);
}
