import type { Node } from "web-tree-sitter";
import type { SourceFile } from "./code-index.ts";
import { lineStart } from "./text-edit.ts";

/** White space before the first character of the line on which `node` starts. */
export function indentOf(file: SourceFile, node: Node): string {
  const start = lineStart(file.text, node.startIndex);
  return /^[ \t]*/.exec(file.text.slice(start, start + 400))?.[0] ?? "";
}

/** One step of indentation as this file makes it: a tab, or the commonest number of spaces. Four spaces when nothing is indented. */
export function indentUnit(file: SourceFile): string {
  const counts = new Map<string, number>();
  let previous = "";
  let opens = false;
  for (const line of file.text.split("\n", 5_000)) {
    if (line.trim() === "") continue;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
    const step = opens && indent.startsWith(previous) ? indent.slice(previous.length) : "";
    if (/^(?:\t| {1,8})$/.test(step)) counts.set(step, (counts.get(step) ?? 0) + 1);
    previous = indent;
    // Steps after anything but an opened block align arguments and say nothing.
    opens = /[:{([]\s*$/.test(line);
  }
  const best = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  return best ?? (file.language === "python" ? "    " : "  ");
}

/** Indentation of the statements inside a block: that of the first one, else one unit more than the owner of the block. */
export function indentInside(file: SourceFile, block: Node): string {
  const first = block.firstNamedChild;
  const owner = block.parent ?? block;
  if (first && first.startPosition.row > owner.startPosition.row) return indentOf(file, first);
  return indentOf(file, owner) + indentUnit(file);
}

/** Puts `indent` before every line that is not empty. */
export function indentLines(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}
