export type Span = [from: number, to: number];

/** Parts that two sorted lists of spans have in common; the end of a span does not belong to it. */
export function common(left: readonly Span[], right: readonly Span[]): Span[] {
  const found: Span[] = [];
  let a = 0;
  let b = 0;
  while (a < left.length && b < right.length) {
    const [leftFrom, leftTo] = left[a] as Span;
    const [rightFrom, rightTo] = right[b] as Span;
    const from = Math.max(leftFrom, rightFrom);
    const to = Math.min(leftTo, rightTo);
    if (from <= to) found.push([from, to]);
    if (leftTo < rightTo) a += 1;
    else b += 1;
  }
  return found;
}
