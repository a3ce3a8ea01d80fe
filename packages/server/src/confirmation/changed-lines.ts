import { anchorFrame, type CanonicalEvent } from "@bugstack/event";

/** A line that a fix has added or changed, as it stands in the merged file. */
export interface ChangedLine {
  readonly path: string;
  readonly number: number;
  readonly text: string;
}

const HUNK = /^@@ -\d+(?:,\d+)? \+(?<start>\d+)(?:,\d+)? @@/;

/** The new lines of a unified diff. What is no diff has none. */
export function changedLines(diff: string): readonly ChangedLine[] {
  const lines: ChangedLine[] = [];
  let path: string | null = null;
  let number = 0;
  for (const line of diff.split("\n")) {
    const header = /^\+\+\+ (?:b\/)?(?<path>[^\t]+)/.exec(line)?.groups?.path;
    const start = HUNK.exec(line)?.groups?.start;
    if (line.startsWith("diff ") || line.startsWith("--- ")) number = 0;
    else if (header !== undefined && number === 0) path = header === "/dev/null" ? null : header.trim();
    else if (start !== undefined) number = Number(start);
    else if (number > 0 && line.startsWith("+")) {
      if (path !== null) lines.push({ path, number, text: line.slice(1).trim() });
      number += 1;
    } else if (number > 0 && line.startsWith(" ")) number += 1;
  }
  return lines;
}

/** Commits after the merge move lines by so many at most. */
const MOVED_BY = 50;
/** Shorter statements stand in a file more than once. */
const TELLING_LENGTH = 12;

/** Whether an error was raised in one of these lines: by its number and text, or by its text a little further on. */
export function raisedIn(lines: readonly ChangedLine[], event: CanonicalEvent): boolean {
  const frame = anchorFrame(event.exceptions);
  if (!frame?.path || frame.line === null) return false;
  const { path, line: at } = frame;
  const text = frame.contextLine?.trim() || null;
  return lines.some((line) => {
    if (!samePath(line.path, path)) return false;
    if (line.number === at) return text === null || text === line.text;
    return text === line.text && text.length >= TELLING_LENGTH && Math.abs(line.number - at) <= MOVED_BY;
  });
}

/** Frames name files from the machine's root or from the application's; the repository may lie around it. */
function samePath(changed: string, framed: string): boolean {
  const normal = framed.replaceAll("\\", "/").replace(/^\.\//, "");
  return (
    normal === changed ||
    normal.endsWith(`/${changed}`) ||
    (normal.includes("/") && changed.endsWith(`/${normal}`))
  );
}
