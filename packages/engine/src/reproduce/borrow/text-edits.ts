import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";

/** A part of a file's text and what stands there instead. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The file, where it may be another one than that of the test. */
  readonly path?: string;
}

export function replacing(node: Node, text: string): TextEdit {
  return { start: node.startIndex, end: node.endIndex, text };
}

/** Text of a node with some edits made, without the indentation that its first line has in the file. */
export function textWith(file: SourceFile, node: Node, edits: readonly TextEdit[] = []): string {
  let text = "";
  let position = node.startIndex;
  const inside = edits.filter(
    (edit) =>
      (edit.path ?? file.path) === file.path && node.startIndex <= edit.start && edit.end <= node.endIndex,
  );
  for (const edit of inside.toSorted((left, right) => left.start - right.start)) {
    if (edit.start < position) continue;
    text += file.text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  text += file.text.slice(position, node.endIndex);
  return dedented(text, node.startPosition.column);
}

function dedented(text: string, columns: number): string {
  const indent = new RegExp(`^[ \\t]{1,${Math.max(columns, 1)}}`);
  return columns === 0
    ? text
    : text
        .split("\n")
        .map((line, index) => (index === 0 ? line : line.replace(indent, "")))
        .join("\n");
}

/** A comma-separated item taken out with its comma. */
export function removing(file: SourceFile, node: Node): TextEdit {
  const after = /^\s*,\s*/.exec(file.text.slice(node.endIndex))?.[0].length ?? 0;
  if (after > 0) return { start: node.startIndex, end: node.endIndex + after, text: "" };
  const before = /,\s*$/.exec(file.text.slice(0, node.startIndex))?.[0].length ?? 0;
  return { start: node.startIndex - before, end: node.endIndex, text: "" };
}

/** A statement taken out with its lines; `pass` where its block would be left empty. None for one of another file. */
export function cutting(file: SourceFile, statement: Node): readonly TextEdit[] {
  if (file.text.slice(statement.startIndex, statement.endIndex) !== statement.text) return [];
  const others = statement.parent?.namedChildren.filter((child) => child.type !== "comment") ?? [];
  if (others.length <= 1) return [replacing(statement, "pass")];
  const before = others[others.findIndex((child) => child.id === statement.id) - 1];
  // The last one goes with the line break before it: what follows is not part of the block any more.
  if (before && others.at(-1)?.id === statement.id)
    return [{ start: before.endIndex, end: statement.endIndex, text: "" }];
  const start = file.text.lastIndexOf("\n", statement.startIndex - 1) + 1;
  const rest = /^[^\S\n]*\n/.exec(file.text.slice(statement.endIndex))?.[0].length ?? 0;
  // Several statements may share a line.
  if (file.text.slice(start, statement.startIndex).trim() !== "" || rest === 0)
    return [replacing(statement, "pass")];
  return [{ start, end: statement.endIndex + rest, text: "" }];
}
