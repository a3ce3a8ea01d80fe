import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { wordsOfName } from "../../house/words.ts";

/** The name that a path begins with, in either language: `req` of `req.tenant.id`; null where it begins with anything else. */
export function rootOf(path: Node): string | null {
  let current: Node | null = path;
  while (current && /^(?:attribute|member_expression)$/.test(current.type))
    current = field(current, "object");
  return current && /^(?:identifier|this)$/.test(current.type) ? current.text : null;
}

/** `req.tenantId` and `req.tenant.id`: the words of one path are all among those of the other. */
export function areOfOneName(left: Node, right: Node): boolean {
  const [one, other] = [left, right].map((node) => wordsOfName(node.text.replace(/^[\w$]+/, "")));
  if (!one || !other) return false;
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
}
