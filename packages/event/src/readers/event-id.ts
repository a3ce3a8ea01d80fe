import { createHash, randomUUID } from "node:crypto";

/** 32 lower-case digits of a UUID with or without dashes; null for anything else. */
export function normalEventId(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 36) return null;
  const digits = value.replaceAll("-", "").toLowerCase();
  return /^[0-9a-f]{32}$/.test(digits) ? digits : null;
}

export function freshEventId(): string {
  return randomUUID().replaceAll("-", "");
}

/** The same id for the same parts, so that a client that sends twice is counted once. */
export function derivedEventId(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
