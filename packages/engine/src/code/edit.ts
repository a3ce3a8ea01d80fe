import { EngineError } from "../error.ts";

/** Replaces the bytes from `start` up to `end` of one file. Offsets count bytes of the file as it is on disk. */
export interface Edit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** UTF-8 text, with the line endings of the file. */
  readonly replacement: string;
}

/**
 * Splices the edits of one file into its bytes; what no edit covers stays untouched, byte by byte.
 * @throws EngineError `edit_refused` when an edit lies outside the file or two overlap.
 */
export function applyEdits(source: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const ordered = edits.toSorted((left, right) => left.start - right.start || left.end - right.end);
  const parts: Uint8Array[] = [];
  let position = 0;
  for (const edit of ordered) {
    if (edit.start < position || edit.end < edit.start || edit.end > source.length) {
      throw new EngineError(
        "edit_refused",
        `Edit ${edit.start}-${edit.end} of ${edit.path} overlaps or lies outside`,
      );
    }
    parts.push(source.subarray(position, edit.start), new TextEncoder().encode(edit.replacement));
    position = edit.end;
  }
  parts.push(source.subarray(position));
  return Buffer.concat(parts);
}
