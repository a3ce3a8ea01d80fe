import type { Node } from "web-tree-sitter";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";

/** The values that a function gives, parentheses and assertions of types taken off. */
export function madeBy(definition: Node): Node[] {
  return returnsOf(definition).values.map(bare);
}

function bare(node: Node): Node {
  const isWrapped = /^(?:parenthesized|as|satisfies|non_null|await)_expression$/.test(node.type);
  return isWrapped && node.firstNamedChild ? bare(node.firstNamedChild) : node;
}
