import { randomUUID } from "node:crypto";

/** A new UUIDv7: 48 bits of milliseconds, then random bits; ids of one table sort by the time they were made. */
export function newId(now: number = Date.now()): string {
  const time = now.toString(16).padStart(12, "0");
  // A UUIDv4 has its random bits and its variant at the same places, and Node draws those of many at once.
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${randomUUID().slice(15)}`;
}
