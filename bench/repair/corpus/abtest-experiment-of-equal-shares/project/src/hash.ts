/** A number from 0 up to 1 that is always the same for a text. */
export function hash(text: string): number {
  let value = 2166136261;
  for (const char of text) {
    value ^= char.codePointAt(0)!;
    value = Math.imul(value, 16777619);
  }
  return (value >>> 0) / 2 ** 32;
}
