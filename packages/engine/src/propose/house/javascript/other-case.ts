import type { Node } from "web-tree-sitter";
import type { Leaving } from "./leavings.ts";

/**
 * Whether what a leaving says belongs to a case that the statement does not belong to: "a dish needs a price" is said
 * where a line is a dish, `else if (line.startsWith("dish "))`, and tells nothing of what every line goes through.
 */
export function isSaidInAnotherCase({ body, guard }: Leaving, statement: Node): boolean {
  const isWorded = body.some((one) =>
    one.descendantsOfType(["string_fragment", "template_string"]).some(({ text }) => /\s/.test(text.trim())),
  );
  if (!isWorded) return false;
  for (let child = guard, parent = guard.parent; parent; child = parent, parent = parent.parent) {
    if (parent.startIndex <= statement.startIndex && statement.endIndex <= parent.endIndex)
      return isCase(child, parent);
    if (isCase(child, parent)) return true;
  }
  return false;
}

/** A branch of a choice of several. */
function isCase(child: Node, parent: Node): boolean {
  if (/^switch_(?:case|default)$/.test(child.type) || /^switch_(?:case|default)$/.test(parent.type))
    return true;
  if (parent.type !== "if_statement" || parent.childForFieldName("consequence")?.id !== child.id)
    return false;
  // An `if` alone is no choice.
  return parent.childForFieldName("alternative") !== null || parent.parent?.type === "else_clause";
}
