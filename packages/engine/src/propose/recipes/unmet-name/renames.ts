import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { inFormatted } from "../edits/expressions.ts";
import type { Word } from "./ledger.ts";

/** A name exchanged where it is written, in its own form; null where the new one cannot stand there. */
export function renamedWord({ file, node }: Word, name: string): Edit | null {
  const text = plainString(node);
  if (text !== null) {
    const written = inFormatted(
      node,
      node.text.replace(text, () => name),
    );
    return textEdit(file, node.startIndex, node.endIndex, written);
  }
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return null;
  return textEdit(file, node.startIndex, node.endIndex, isShort(node) ? `${name}: ${node.text}` : name);
}

/** Whether the name is that of a variable as well, which stays. */
function isShort(node: Node): boolean {
  return (
    /^shorthand_property_identifier(?:_pattern)?$/.test(node.type) ||
    (node.parent?.type === "object_assignment_pattern" && field(node.parent, "left")?.id === node.id)
  );
}
