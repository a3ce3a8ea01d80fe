import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";

/**
 * `(row) => { value: row.id }`: for the language the braces are a block and the key a label, and the arrow gives nothing,
 * whatever a parser makes of it. The object is put into brackets. Null for another node.
 */
export function meantObject(file: SourceFile, node: Node): Edit | null {
  const arrow = node.parent?.type === "arrow_function" ? node.parent : null;
  const isBody = node.type === "object" && arrow !== null && field(arrow, "body")?.id === node.id;
  return isBody && node.namedChildCount > 0
    ? textEdit(file, node.startIndex, node.endIndex, `(${node.text})`)
    : null;
}
