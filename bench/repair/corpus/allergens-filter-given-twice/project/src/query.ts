/** The values of a parameter that may be left out, list several after commas, or be given more than once. */
export function listOf(value: string | string[] | undefined): string[] {
  const values = value === undefined ? [] : [value].flat();
  return values
    .flatMap((text) => text.split(","))
    .map((text) => text.trim().toLowerCase())
    .filter((text) => text !== "");
}
