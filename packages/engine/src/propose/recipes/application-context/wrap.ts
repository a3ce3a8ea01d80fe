import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { endLineOf, startLineOf } from "../../../code/nodes.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";

/** A statement and those behind it in its block, under a header. Null where a text over several lines would move. */
export function wrapRest(file: SourceFile, statement: Node, header: string): Edit | null {
  const last = statement.parent?.namedChildren.at(-1);
  if (!last || statement.parent?.type === "module") return null;
  const rest = (statement.parent?.namedChildren ?? []).filter(
    (node) => node.startIndex >= statement.startIndex,
  );
  const isBroken = rest.some((node) =>
    node.descendantsOfType("string").some((text) => endLineOf(text) > startLineOf(text)),
  );
  const start = lineStart(file.text, statement.startIndex);
  const end = nextLineStart(file.text, last.endIndex);
  if (isBroken || file.text.slice(start, statement.startIndex).trim() !== "") return null;
  const indent = indentOf(file, statement);
  const unit = indentUnit(file);
  const inner = file.text
    .slice(start, end)
    .replace(/\r\n/g, "\n")
    .split("\n")
    .map((line) => (line.trim() === "" ? line : unit + line))
    .join("\n");
  return textEdit(file, start, end, `${indent}${header}\n${inner}`);
}
