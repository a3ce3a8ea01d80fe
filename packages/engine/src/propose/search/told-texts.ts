/** A part of a text that a test saw and the one that it expected in its place, with what stands around both. */
export interface TextDifference {
  readonly before: string;
  readonly seen: string;
  readonly expected: string;
  readonly behind: string;
}

const TEXT = String.raw`(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)')`;
/** How runners put what came and what should have come next to each other. Which is which is not told. */
const PAIRS: readonly RegExp[] = [
  new RegExp(`${TEXT}\\s*(?:===?|!==?)\\s*${TEXT}`, "g"),
  new RegExp(
    `[Ee]xpected:? ${TEXT}\\s+(?:to (?:\\w+ )*(?:equal|be|eql)|[Rr]eceived:?|[Aa]ctual:?)\\s*${TEXT}`,
    "g",
  ),
  new RegExp(`^\\s*\\+\\s*${TEXT},?\\s*\\n\\s*-\\s*${TEXT}`, "gm"),
  new RegExp(`^\\s*-\\s*${TEXT},?\\s*\\n\\s*\\+\\s*${TEXT}`, "gm"),
];
const MOST = 6;
const LONGEST_SAID = 20_000;
const LONGEST_PART = 40;

/** What failures say of texts that are not as they should be, both ways round. */
export function differencesIn(said: string): readonly TextDifference[] {
  const found = new Map<string, TextDifference>();
  for (const pair of PAIRS)
    for (const [, a, b, c, d] of said.slice(0, LONGEST_SAID).matchAll(pair)) {
      const [left, right] = [a ?? b ?? "", c ?? d ?? ""];
      for (const one of [differenceOf(left, right), differenceOf(right, left)])
        if (one && found.size < MOST) found.set(JSON.stringify(one), one);
    }
  return [...found.values()];
}

/** The one part in which two texts differ; null where it is most of them, or holds what cannot be written as it is. */
export function differenceOf(seen: string, expected: string): TextDifference | null {
  let start = 0;
  while (start < Math.min(seen.length, expected.length) && seen[start] === expected[start]) start += 1;
  let tail = 0;
  const room = Math.min(seen.length, expected.length) - start;
  while (tail < room && seen.at(-1 - tail) === expected.at(-1 - tail)) tail += 1;
  const [from, to] = [seen.slice(start, seen.length - tail), expected.slice(start, expected.length - tail)];
  if (from === to || from.length > LONGEST_PART || to.length > LONGEST_PART) return null;
  if (/["'`\\\n{}$%]/.test(to)) return null;
  return {
    before: seen.slice(0, start),
    seen: from,
    expected: to,
    behind: tail > 0 ? seen.slice(seen.length - tail) : "",
  };
}

/**
 * The text with the part changed at the place whose surroundings fit best; null where it has no such place. What the program
 * puts into a text is not in it, so only near surroundings are compared.
 */
export function mended(text: string, { before, seen, expected, behind }: TextDifference): string | null {
  let best: { at: number; fit: number } | null = null;
  for (let at = 0; at <= text.length - seen.length; at += 1) {
    if (!text.startsWith(seen, at)) continue;
    const fit = commonEnd(text.slice(0, at), before) + commonBeginning(text.slice(at + seen.length), behind);
    if (!best || fit > best.fit) best = { at, fit };
  }
  if (!best || best.fit + seen.length < LEAST_FIT) return null;
  return text.slice(0, best.at) + expected + text.slice(best.at + seen.length);
}

const LEAST_FIT = 3;

function commonEnd(left: string, right: string): number {
  let count = 0;
  while (count < Math.min(left.length, right.length) && left.at(-1 - count) === right.at(-1 - count))
    count += 1;
  return count;
}

function commonBeginning(left: string, right: string): number {
  let count = 0;
  while (count < Math.min(left.length, right.length) && left[count] === right[count]) count += 1;
  return count;
}
