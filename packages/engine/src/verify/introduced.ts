import type { LineChanges } from "./line-changes.ts";

/** A stretch of the new text that the old one did not have, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What a change brought in: new lines, and of altered ones only the middle that differs. A line that was merely moved
 * or indented brings in nothing, although it counts as changed.
 */
export function introduced(before: string, after: string, lines: LineChanges): Stretch[] {
  const old = before.split("\n");
  const gone = lines.removed.map((line) => old[line - 1] ?? "");
  const left = new Map<string, number>();
  for (const text of gone) left.set(text.trim(), (left.get(text.trim()) ?? 0) + 1);
  const starts = startsOf(after);
  const all = after.split("\n");
  const fresh = lines.added.filter((line) => !take(left, (all[line - 1] ?? "").trim()));
  // A line that came back unchanged is no longer there to be altered.
  const alterable = gone.filter((text) => take(left, text.trim()));
  return fresh.flatMap((line): Stretch[] => {
    const text = all[line - 1] ?? "";
    const start = starts[line - 1] ?? 0;
    const middle = middleOf(alterable, text);
    return [{ start: start + middle.start, end: start + middle.end }];
  });
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function take(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text) ?? 0;
  if (count === 0) return false;
  counts.set(text, count - 1);
  return true;
}

/** The part of a line that the likeliest old line did not have; the whole where no old line is alike. */
function middleOf(old: readonly string[], text: string): Stretch {
  let best: Stretch = { start: 0, end: text.length };
  let most = 0;
  for (const line of old) {
    const shorter = Math.min(line.length, text.length);
    let start = 0;
    while (start < shorter && line[start] === text[start]) start += 1;
    let end = 0;
    while (end < shorter - start && line[line.length - 1 - end] === text[text.length - 1 - end]) end += 1;
    const common = start + end - (text.length - text.trimStart().length);
    if (common <= most || common * 2 < line.trim().length) continue;
    most = common;
    best = { start, end: text.length - end };
  }
  return best;
}
