import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { asOneOfMany } from "../../house/one-of-many.ts";
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

/**
 * A name exchanged where something is made: what was one thing is put into a list where a name for many is read, `pages: [page]`
 * for `page`.
 */
export function renamedMaking(word: Word, name: string, isListWanted: boolean): Edit | null {
  const listed = isListWanted ? asOneOfMany(name, word.name, word.value) : null;
  const { file, node, value } = word;
  if (listed === null || !value || !/^[A-Za-z_$][\w$]*$/.test(name)) return renamedWord(word, name);
  const from = Math.min(node.startIndex, value.startIndex);
  const between = isShort(node) ? ": " : file.text.slice(node.endIndex, value.startIndex);
  const key = plainString(node) === null ? name : node.text.replace(word.name, () => name);
  return textEdit(file, from, value.endIndex, `${key}${between}${listed}`);
}

/** Whether the name is that of a variable as well, which stays. */
function isShort(node: Node): boolean {
  return (
    /^shorthand_property_identifier(?:_pattern)?$/.test(node.type) ||
    (node.parent?.type === "object_assignment_pattern" && field(node.parent, "left")?.id === node.id)
  );
}
