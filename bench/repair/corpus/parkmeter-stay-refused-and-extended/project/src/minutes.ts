/** Whole minutes, at least one. */
export function isMinutes(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0;
}
