import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { lineStart, textEdit } from "../../../code/text-edit.ts";

/** Puts a statement of one line under a head such as `if x is not None:`. Null where it does not fill its line. */
export function indented(file: SourceFile, statement: Node, head: string): Edit | null {
  const start = lineStart(file.text, statement.startIndex);
  const isAlone = file.text.slice(start, statement.startIndex).trim() === "";
  if (!isAlone || statement.text.includes("\n")) return null;
  const indent = indentOf(file, statement);
  return textEdit(file, start, statement.startIndex, `${indent}${head}\n${indent}${indentUnit(file)}`);
}
