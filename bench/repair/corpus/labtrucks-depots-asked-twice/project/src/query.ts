/** A parameter that may be left out, given once, given several times, or hold several with commas. */
export function listOf(value: unknown): string[] {
  if (value === undefined || value === "") return [];
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => String(one).split(",")).filter(Boolean);
}
