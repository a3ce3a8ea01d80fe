/**
 * Splits a text into parts of at most `limit` characters, between words where that is possible. Nothing of it is lost
 * but the spaces at which it was split.
 */
export function split(text: string, limit: number): string[] {
  const trimmed = text.trim();
  if (trimmed.length <= limit) return trimmed === "" ? [] : [trimmed];
  const end = trimmed.lastIndexOf(" ", limit);
  return [trimmed.slice(0, end), ...split(trimmed.slice(end + 1), limit)];
}
