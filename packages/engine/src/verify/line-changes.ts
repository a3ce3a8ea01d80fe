/** What changed between two texts, by line. Lines count from 1. */
export interface LineChanges {
  /** Lines of the old text that are gone or replaced. */
  readonly removed: readonly number[];
  /** Lines of the new text that are new or changed. */
  readonly added: readonly number[];
  /** Changed lines as people count them: a replaced line once, per block the larger side. */
  readonly count: number;
}

/** Beyond this many differing lines the middle is taken as replaced as a whole; exactness no longer matters there. */
const LARGEST_EXACT = 2_000;

export function lineChanges(before: string, after: string): LineChanges {
  const left = before.split("\n");
  const right = after.split("\n");
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (
    end < left.length - start &&
    end < right.length - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  ) {
    end += 1;
  }
  const kept = commonLines(left.slice(start, left.length - end), right.slice(start, right.length - end));
  return blocksBetween(kept, left.length - start - end, right.length - start - end, start);
}

/** Longest common subsequence of two lists of lines, as pairs of indexes. */
function commonLines(left: readonly string[], right: readonly string[]): [number, number][] {
  if (left.length * right.length > LARGEST_EXACT ** 2) return [];
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  let row = 0;
  let column = 0;
  while (row < left.length && column < right.length) {
    if (left[row] === right[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

function blocksBetween(
  kept: readonly [number, number][],
  leftLength: number,
  rightLength: number,
  offset: number,
): LineChanges {
  const removed: number[] = [];
  const added: number[] = [];
  let count = 0;
  let row = 0;
  let column = 0;
  for (const [nextRow, nextColumn] of [...kept, [leftLength, rightLength] as const]) {
    count += Math.max(nextRow - row, nextColumn - column);
    for (; row < nextRow; row += 1) removed.push(offset + row + 1);
    for (; column < nextColumn; column += 1) added.push(offset + column + 1);
    row = nextRow + 1;
    column = nextColumn + 1;
  }
  return { removed, added, count };
}
