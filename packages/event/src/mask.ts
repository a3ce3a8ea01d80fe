const MASKS: readonly (readonly [RegExp, string])[] = [
  // Python adds what it was just doing when the stack was full: `in comparison`, `while calling a Python object`.
  [/^maximum recursion depth exceeded (?:in|while) [^\n]{1,200}/, "maximum recursion depth exceeded"],
  // `cannot import name 'x' from 'y' (/srv/app/y.py)`: where the application happens to lie.
  [/\((?:\/|[A-Za-z]:\\)[^()'"\n]{1,500}\.py[co]?\)/g, "(<path>)"],
  [/\[Filtered[^[\]]{0,1500}\]/g, "<filtered>"],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, "<uuid>"],
  [/\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b/g, "<email>"],
  [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s'"<>]{1,2000}/gi, "<url>"],
  [/\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?\b/g, "<date>"],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, "<ip>"],
  [/\b0x[0-9a-f]+\b/gi, "<hex>"],
  [/\b(?=[0-9a-f]*\d)[0-9a-f]{16,64}\b/gi, "<hex>"],
  [/\b\d+(?:\.\d+)?\b/g, "<number>"],
];

const LONGEST_MESSAGE = 2_000;

/** Replaces what varies between occurrences of one error (ids, addresses, dates, numbers) by a mark, in linear time. */
export function maskMessage(message: string): string {
  let masked = message.slice(0, LONGEST_MESSAGE);
  for (const [pattern, mark] of MASKS) masked = masked.replace(pattern, mark);
  return masked.replace(/\s+/g, " ").trim();
}
