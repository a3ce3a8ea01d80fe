import type { User } from "./users.ts";

/** Users without a zone plan in the zone of the office. */
export const zoneOf = (user: User): string => user.zone || "Europe/Berlin";

export function clock(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(at);
}

export function day(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { dateStyle: "short", timeZone }).format(at);
}
