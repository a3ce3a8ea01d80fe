import type { Node } from "web-tree-sitter";

/** Line of a node's first character, counted from 1. */
export function startLineOf(node: Node): number {
  return node.startPosition.row + 1;
}

export function endLineOf(node: Node): number {
  return node.endPosition.row + 1;
}

/** The child in a field, without the question mark of a missing method. */
export function field(node: Node, name: string): Node | null {
  return node.childForFieldName(name);
}

/**
 * What a call calls. `await query<Row>(…)` is read by the grammar as a call of `await query`: the name is meant, and the
 * call is awaited.
 */
export function calleeOf(call: Node): Node | null {
  const callee = field(call, "function");
  return callee?.type === "await_expression" && call.type === "call_expression"
    ? callee.firstNamedChild
    : callee;
}

/** Whether a call with type arguments is awaited, see `calleeOf`. */
export function isAwaitedInside(call: Node): boolean {
  return call.type === "call_expression" && field(call, "function")?.type === "await_expression";
}

/** What a call is given, without the comments between. */
export function argumentsOf(call: Node): Node[] {
  return (field(call, "arguments")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
}

/** Whether a part of the code stands in another of the same file, or is that very part. */
export function isInside(inner: Node, outer: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

/** Nearest ancestor of one of these types, not further than `within` when that is given. */
export function ancestorOfType(node: Node, types: readonly string[], within?: Node): Node | null {
  for (let current = node.parent; current; current = current.parent) {
    if (types.includes(current.type)) return current;
    if (within && current.id === within.id) return null;
  }
  return null;
}

/** Text of a string literal without quotes when nothing is interpolated or escaped in it; null otherwise. */
export function plainString(node: Node): string | null {
  if (node.type !== "string" && node.type !== "template_string") return null;
  const parts = node.namedChildren.filter(
    (child) => child.type !== "string_start" && child.type !== "string_end",
  );
  if (parts.some((part) => !/^string_(?:content|fragment)$/.test(part.type) || part.namedChildCount > 0))
    return null;
  return parts.map((part) => part.text).join("");
}

/** The name of what is called or read: `verify` of `tokens.verify`, `tokens?.verify`, `verify`. */
export function lastNameOf(node: Node): string | null {
  switch (node.type) {
    case "identifier":
    case "type_identifier":
    case "property_identifier":
    case "private_property_identifier":
      return node.text;
    case "attribute":
      return field(node, "attribute")?.text ?? null;
    case "member_expression":
      return field(node, "property")?.text ?? null;
    case "parenthesized_expression":
    case "await_expression":
    case "non_null_expression": {
      const inner = node.firstNamedChild;
      return inner ? lastNameOf(inner) : null;
    }
    default:
      return null;
  }
}

/** A chain of plain names with dots, `jwt.exceptions.Expired`; null when anything else is in it. */
export function dottedName(node: Node): string | null {
  const parts: string[] = [];
  let current: Node | null = node;
  while (current) {
    if (current.type === "attribute" || current.type === "member_expression") {
      const last: Node | null = field(current, "attribute") ?? field(current, "property");
      if (!last) return null;
      parts.push(last.text);
      current = field(current, "object");
    } else if (
      current.type === "identifier" ||
      current.type === "type_identifier" ||
      current.type === "this"
    ) {
      parts.push(current.text);
      return parts.toReversed().join(".");
    } else {
      return current.type === "dotted_name" && parts.length === 0 ? current.text : null;
    }
  }
  return null;
}
