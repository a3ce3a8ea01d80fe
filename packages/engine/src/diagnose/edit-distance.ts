/**
 * How many letters have to be inserted, removed, replaced or swapped with their neighbour to turn one name into the
 * other. Stops early above `limit` and answers `limit + 1` then.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    // A swap reaches two rows back.
    if (Math.min(...next, ...row) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return Math.min(row[right.length] ?? limit + 1, limit + 1);
}

/** The name that was probably meant: the nearest one, at most a third of the letters away. Null when none is that near. */
export function nearestName(name: string, names: Iterable<string | null>): string | null {
  const limit = Math.min(2, Math.floor(name.length / 3));
  let best: { name: string; distance: number } | null = null;
  for (const other of names) {
    if (other === null || other === name) continue;
    const distance = editDistance(name, other, limit);
    if (distance <= limit && (best === null || distance < best.distance)) best = { name: other, distance };
  }
  return best?.name ?? null;
}
