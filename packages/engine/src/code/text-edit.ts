import type { SourceFile } from "./code-index.ts";
import type { Edit } from "./edit.ts";

/**
 * An edit from positions in the text of a file (UTF-16 units, as nodes have them).
 * `replacement` is written with `"\n"`; it gets the line endings of the file.
 */
export function textEdit(file: SourceFile, start: number, end: number, replacement: string): Edit {
  return {
    path: file.path,
    start: file.byteOffset(start),
    end: file.byteOffset(end),
    replacement: file.lineEnding === "\n" ? replacement : replacement.replace(/\r?\n/g, "\r\n"),
  };
}

/** Index of the first unit of the line that holds `index`. */
export function lineStart(text: string, index: number): number {
  return index === 0 ? 0 : text.lastIndexOf("\n", index - 1) + 1;
}

/** Index just behind the line break of the line that holds `index`, or the end of the text. */
export function nextLineStart(text: string, index: number): number {
  const end = text.indexOf("\n", index);
  return end < 0 ? text.length : end + 1;
}
