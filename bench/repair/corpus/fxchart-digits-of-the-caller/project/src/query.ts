/** A whole number of the query within limits, the fallback where it is not given, and null where it is something else. */
export function integerBetween(
  text: string | undefined,
  min: number,
  max: number,
  fallback: number,
): number | null {
  if (text === undefined) return fallback;
  const value = Number(text);
  return Number.isInteger(value) && value >= min && value <= max ? value : null;
}
