import type { Node } from "web-tree-sitter";

const TYPED = /^(?:as|satisfies|non_null)_expression$/;

/** The value without what is only said about its type: `(event.labels as Labels)`, `event.labels!`. */
export function withoutTypes(node: Node): Node {
  const inner = TYPED.test(node.type) || isBracketed(node) ? node.firstNamedChild : null;
  return inner ? withoutTypes(inner) : node;
}

function isBracketed(node: Node): boolean {
  const inner = node.type === "parenthesized_expression" ? node.firstNamedChild : null;
  return inner !== null && (TYPED.test(inner.type) || /^(?:member_expression|identifier)$/.test(inner.type));
}
