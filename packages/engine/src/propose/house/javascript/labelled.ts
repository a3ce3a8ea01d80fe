import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";

/** `until ${day}`, `"Hello " + name`: a text stands behind words that need it, and an empty one would be a hole. */
export function isBehindWords(node: Node): boolean {
  const part = node.parent?.type === "template_substitution" ? node.parent : null;
  const before = part?.parent?.text.slice(1, part.startIndex - part.parent.startIndex) ?? "";
  if (part) return /[A-Za-z:=]\s*$/.test(before) && !before.endsWith("}");
  const sum = node.parent?.type === "binary_expression" ? field(node.parent, "left") : null;
  return sum !== null && sum.id !== node.id && /[A-Za-z:=]\s*["'`]$/.test(sum.text);
}
