import { applyEdits } from "../code/edit.ts";
import { lineEndingOf } from "../code/source-text.ts";
import { EngineError } from "../error.ts";
import type { CandidateEdit } from "../propose/candidate.ts";
import { type LineChanges, lineChanges } from "./line-changes.ts";

/** A candidate's edits, applied to the base in memory. */
export interface Change {
  readonly files: readonly ChangedFile[];
  /** Changed lines over all files. */
  readonly linesChanged: number;
}

export interface ChangedFile {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly lines: LineChanges;
}

/** Reads a file of the base; null when there is none. */
export type ReadBase = (path: string) => Promise<Uint8Array | null>;

/**
 * Applies edits to the files that they name. A file that comes out unchanged is left out.
 * @throws EngineError `edit_refused` when a file is not there, or an edit lies outside it or overlaps another.
 */
export async function applyToBase(edits: readonly CandidateEdit[], read: ReadBase): Promise<Change> {
  const files: ChangedFile[] = [];
  for (const [path, own] of Map.groupBy(edits, (edit) => edit.path)) {
    const before = await read(path);
    if (before === null) throw new EngineError("edit_refused", `${path} is not a file of the base`);
    const after = applyEdits(before, inEndingsOf(before, own));
    if (Buffer.compare(before, after) === 0) continue;
    files.push({ path, before, after, lines: lineChanges(decode(before), decode(after)) });
  }
  return { files, linesChanged: files.reduce((sum, file) => sum + file.lines.count, 0) };
}

/** Whoever wrote an edit with plain line breaks means the file's own. */
function inEndingsOf(before: Uint8Array, edits: readonly CandidateEdit[]): readonly CandidateEdit[] {
  if (lineEndingOf(decode(before)) === "\n") return edits;
  return edits.map((edit) => ({ ...edit, replacement: edit.replacement.replace(/\r?\n/g, "\r\n") }));
}

/** Text of a source file without its byte order mark; bytes that are not UTF-8 become replacement marks. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}
