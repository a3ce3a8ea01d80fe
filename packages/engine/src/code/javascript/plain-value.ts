import type { Node } from "web-tree-sitter";
import { field } from "../nodes.ts";

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

/**
 * What an assertion stands behind: the grammar takes `one !== other!.name` for `(one !== other)!.name`, and no operator can
 * stand in front of `!` without brackets.
 */
export function asserted(node: Node): Node {
  const inner = node.type === "non_null_expression" ? node.firstNamedChild : null;
  if (!inner || !/^(?:binary|unary)_expression$/.test(inner.type)) return node;
  let last = inner;
  while (/^(?:binary|unary)_expression$/.test(last.type)) {
    const operand = field(last, "right") ?? field(last, "argument");
    if (!operand) return node;
    last = operand;
  }
  return last;
}
