import { type Change, decode } from "./change.ts";

/** Lines that earlier fixes of an error added, by path, without the white space around them. */
export type LinesOfFixes = ReadonlyMap<string, ReadonlySet<string>>;

/** Shorter lines, such as a bracket or an `else:`, are everywhere. */
const TELLING_LENGTH = 8;

/** Reads the added lines out of unified diffs. Lines, not their numbers: the code has moved on since. */
export function linesOfFixes(diffs: readonly string[]): LinesOfFixes {
  const lines = new Map<string, Set<string>>();
  for (const diff of diffs) {
    let path: string | null = null;
    for (const line of diff.split("\n")) {
      const target = /^\+\+\+ (?:b\/)?(.+?)\r?$/.exec(line)?.[1];
      if (target !== undefined) {
        path = target === "/dev/null" ? null : target;
      } else if (path !== null && line.startsWith("+")) {
        const text = line.slice(1).trim();
        if (text.length < TELLING_LENGTH) continue;
        lines.set(path, (lines.get(path) ?? new Set()).add(text));
      }
    }
  }
  return lines;
}

/** The first line of an earlier fix that a change takes away or rewrites; null when it leaves them all. */
export function lineOfEarlierFix(
  change: Change,
  earlier: LinesOfFixes,
): { readonly path: string; readonly line: number } | null {
  for (const file of change.files) {
    const known = earlier.get(file.path);
    if (!known) continue;
    const before = decode(file.before).split("\n");
    const line = file.lines.removed.find((number) => known.has((before[number - 1] ?? "").trim()));
    if (line !== undefined) return { path: file.path, line };
  }
  return null;
}
