/** Lines that differ between two lists, as runs. Indexes count from 0; `end` is exclusive. */
export interface LineChange {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Beyond this distance the middle counts as replaced as a whole: still a right diff, only not the smallest. */
const MOST_DISTANCE = 2_000;

/** Smallest set of changes that turns `before` into `after` (Myers), in ascending order. */
export function diffLines(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [oldEnd, newEnd] = [before.length, after.length];
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  const kept = commonLines(before.slice(start, oldEnd), after.slice(start, newEnd));
  const changes: LineChange[] = [];
  let [oldAt, newAt] = [start, start];
  for (const [oldIndex, newIndex] of [...kept, [oldEnd - start, newEnd - start] as const]) {
    const change = { oldStart: oldAt, oldEnd: start + oldIndex, newStart: newAt, newEnd: start + newIndex };
    if (change.oldEnd > change.oldStart || change.newEnd > change.newStart) changes.push(change);
    oldAt = start + oldIndex + 1;
    newAt = start + newIndex + 1;
  }
  return changes;
}

type Pair = readonly [oldIndex: number, newIndex: number];

/** Index pairs of a longest common subsequence; empty when the lists are too far apart. */
function commonLines(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const trail = shortestPath(before, after);
  if (trail === null) return [];
  const pairs: Pair[] = [];
  let [x, y] = [before.length, after.length];
  for (let distance = trail.length - 1; distance >= 0; distance -= 1) {
    const reached = trail[distance] as ReadonlyMap<number, number>;
    const diagonal = x - y;
    const isDown = comesFromAbove(reached, diagonal, distance);
    const previousDiagonal = isDown ? diagonal + 1 : diagonal - 1;
    const previousX = distance === 0 ? 0 : (reached.get(previousDiagonal) ?? 0);
    const previousY = distance === 0 ? 0 : previousX - previousDiagonal;
    while (x > previousX && y > previousY && before[x - 1] === after[y - 1]) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    [x, y] = [previousX, previousY];
  }
  return pairs.toReversed();
}

/** For each distance, how far each diagonal had been reached before it; null beyond `MOST_DISTANCE`. */
function shortestPath(
  before: readonly string[],
  after: readonly string[],
): readonly ReadonlyMap<number, number>[] | null {
  const trail: Map<number, number>[] = [];
  let reached = new Map<number, number>([[1, 0]]);
  const most = Math.min(MOST_DISTANCE, before.length + after.length);
  for (let distance = 0; distance <= most; distance += 1) {
    trail.push(reached);
    const next = new Map(reached);
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      const isDown = comesFromAbove(reached, diagonal, distance);
      let x = isDown ? (reached.get(diagonal + 1) ?? 0) : (reached.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return trail;
    }
    reached = next;
  }
  return null;
}

function comesFromAbove(reached: ReadonlyMap<number, number>, diagonal: number, distance: number): boolean {
  if (diagonal === -distance) return true;
  if (diagonal === distance) return false;
  return (reached.get(diagonal - 1) ?? -1) < (reached.get(diagonal + 1) ?? -1);
}
