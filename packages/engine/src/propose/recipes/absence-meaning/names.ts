import type { Node } from "web-tree-sitter";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { contains } from "./moves.ts";
import type { Spot } from "./spots.ts";

/** The last name or key of what is read: `token` of `user.token` and of `user["token"]`. */
export function nameOf(node: Node): string | null {
  const key = field(node, "subscript") ?? field(node, "index");
  return lastNameOf(node) ?? (key && plainString(key));
}

/** The word under which what is absent is looked for: its key, what is called for it, its own name. */
export function wordOf({ subject, node, absence }: Spot): string | null {
  const key = absence === "entry" ? field(node, "subscript") : null;
  if (key) return plainString(key) ?? lastNameOf(key);
  const callee = field(subject, "function");
  return callee ? lastNameOf(callee) : nameOf(subject);
}

/** The name that a chain of reads begins with: `user` of `user.address.city`; null for a name alone. */
export function rootOf(node: Node): string | null {
  let current = node;
  for (;;) {
    const inner: Node | null =
      field(current, "object") ?? field(current, "value") ?? field(current, "function");
    if (!inner) break;
    current = inner;
  }
  return current.type === "identifier" && current.id !== node.id ? current.text : null;
}

/** Whether a place runs once for each item of a loop of its function. */
export function isInLoop({ node, scope }: Spot): boolean {
  for (let current = node.parent; current && current.id !== scope?.id; current = current.parent)
    if (/^for_/.test(current.type))
      return field(current, "body") !== null && contains(field(current, "body") ?? current, node);
  return false;
}
