import { diffLines, type LineChange } from "./line-diff.ts";

/** One file before and after; null where it does not exist. */
export interface FileVersions {
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
  /** Whether the file may be executed; a new file is not by default. */
  readonly executable?: boolean;
}

export interface UnifiedDiff {
  /** In git's format, with `a/` and `b/`; empty when nothing differs. */
  readonly text: string;
  /** Paths that differ, in order. */
  readonly files: readonly string[];
  /** Lines added plus lines removed. */
  readonly linesChanged: number;
}

const CONTEXT_LINES = 3;
const NO_NEWLINE = "\\ No newline at end of file\n";

/** The difference of a set of files, sorted by path, such that `git apply` makes it. */
export function unifiedDiff(files: readonly FileVersions[]): UnifiedDiff {
  const changed = files
    .filter(({ before, after }) => !isSame(before, after))
    .toSorted((left, right) => (left.path < right.path ? -1 : 1));
  const parts = changed.map(diffOfFile);
  return {
    text: parts.map(({ text }) => text).join(""),
    files: changed.map(({ path }) => path),
    linesChanged: parts.reduce((total, { linesChanged }) => total + linesChanged, 0),
  };
}

function isSame(left: Uint8Array | null, right: Uint8Array | null): boolean {
  if (left === null || right === null) return left === right;
  return Buffer.compare(left, right) === 0;
}

function diffOfFile(file: FileVersions): { readonly text: string; readonly linesChanged: number } {
  const [old, fresh] = [quotedPath(`a/${file.path}`), quotedPath(`b/${file.path}`)];
  const mode = file.executable ? "100755" : "100644";
  const header = [
    `diff --git ${old} ${fresh}\n`,
    ...(file.before === null ? [`new file mode ${mode}\n`] : []),
    ...(file.after === null ? [`deleted file mode ${mode}\n`] : []),
  ].join("");
  if (isBinary(file.before) || isBinary(file.after)) {
    return { text: `${header}Binary files ${old} and ${fresh} differ\n`, linesChanged: 0 };
  }
  const [before, after] = [linesOf(file.before), linesOf(file.after)];
  const changes = diffLines(before, after);
  if (changes.length === 0) return { text: header, linesChanged: 0 };
  const names = `--- ${file.before === null ? "/dev/null" : ended(old)}\n+++ ${file.after === null ? "/dev/null" : ended(fresh)}\n`;
  const hunks = hunksOf(changes).map((hunk) => hunkText(hunk, before, after));
  return {
    text: `${header}${names}${hunks.join("")}`,
    linesChanged: changes.reduce(
      (total, change) => total + (change.oldEnd - change.oldStart) + (change.newEnd - change.newStart),
      0,
    ),
  };
}

/** As git takes it: a file with a zero byte near its start, or one that is no UTF-8, is not shown as text. */
function isBinary(bytes: Uint8Array | null): boolean {
  if (bytes === null) return false;
  if (bytes.subarray(0, 8000).includes(0)) return true;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return false;
  } catch {
    return true;
  }
}

/** Lines with their line feeds; the last one may have none. */
function linesOf(bytes: Uint8Array | null): readonly string[] {
  if (bytes === null || bytes.length === 0) return [];
  return (
    Buffer.from(bytes)
      .toString("utf8")
      .match(/[^\n]*\n|[^\n]+$/g) ?? []
  );
}

/** Groups changes whose context would touch. */
function hunksOf(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const current = hunks.at(-1);
    const last = current?.at(-1);
    if (current && last && change.oldStart - last.oldEnd <= 2 * CONTEXT_LINES) current.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(hunk: readonly LineChange[], before: readonly string[], after: readonly string[]): string {
  const [first, last] = [hunk[0] as LineChange, hunk.at(-1) as LineChange];
  const leading = Math.min(CONTEXT_LINES, first.oldStart);
  const trailing = Math.min(CONTEXT_LINES, before.length - last.oldEnd);
  const [oldStart, newStart] = [first.oldStart - leading, first.newStart - leading];
  const oldCount = last.oldEnd + trailing - oldStart;
  const newCount = last.newEnd + trailing - newStart;
  const lines: string[] = [];
  let position = oldStart;
  for (const change of hunk) {
    for (; position < change.oldStart; position += 1) lines.push(marked(" ", before[position] as string));
    for (; position < change.oldEnd; position += 1) lines.push(marked("-", before[position] as string));
    for (let at = change.newStart; at < change.newEnd; at += 1) lines.push(marked("+", after[at] as string));
  }
  for (; position < last.oldEnd + trailing; position += 1)
    lines.push(marked(" ", before[position] as string));
  return `@@ -${range(oldStart, oldCount)} +${range(newStart, newCount)} @@\n${lines.join("")}`;
}

function range(start: number, count: number): string {
  const first = count === 0 ? start : start + 1;
  return count === 1 ? String(first) : `${first},${count}`;
}

function marked(mark: " " | "-" | "+", line: string): string {
  return line.endsWith("\n") ? `${mark}${line}` : `${mark}${line}\n${NO_NEWLINE}`;
}

/** Git ends names with spaces by a tab, so that they are told from a time stamp. */
function ended(name: string): string {
  return name.includes(" ") && !name.startsWith('"') ? `${name}\t` : name;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\t": "\\t",
  "\r": "\\r",
  '"': '\\"',
  "\\": "\\\\",
  "\u0007": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
};

/** C-style quotes for names with control characters, quotes or backslashes. */
function quotedPath(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must be quoted
  if (!/[\u0000-\u001f\u007f"\\]/.test(path)) return path;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must be quoted
  const escaped = path.replace(/[\u0000-\u001f\u007f"\\]/g, (character) => {
    const octal = character.charCodeAt(0).toString(8).padStart(3, "0");
    return ESCAPES[character] ?? `\\${octal}`;
  });
  return `"${escaped}"`;
}
