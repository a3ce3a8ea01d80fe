import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { field, plainString } from "../../../code/nodes.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/javascript/bindings.ts";

const DEEPEST = 6;

/** The value of an expression that is written out, through names of such values in the same file; undefined for others. */
export function literalValue(node: Node, depth = 0): CapturedValue | undefined {
  if (depth > DEEPEST) return undefined;
  const text = plainString(node);
  if (text !== null) return text;
  switch (node.type) {
    case "number":
      return Number.isFinite(Number(node.text)) ? Number(node.text) : undefined;
    case "unary_expression":
      return /^-\d/.test(node.text) ? Number(node.text) : undefined;
    case "true":
      return true;
    case "false":
      return false;
    case "null":
      return null;
    case "as_expression":
    case "satisfies_expression":
    case "parenthesized_expression":
      return node.firstNamedChild ? literalValue(node.firstNamedChild, depth + 1) : undefined;
    case "identifier":
      return boundValue(node, depth);
    case "array":
      return node.namedChildren
        .filter((child) => child.type !== "comment")
        .map((child) => literalValue(child, depth + 1) ?? null);
    case "object":
      return objectValue(node, depth);
    default:
      return undefined;
  }
}

function objectValue(node: Node, depth: number): CapturedValue | undefined {
  const made: Record<string, CapturedValue> = {};
  for (const child of node.namedChildren) {
    if (child.type === "spread_element") {
      const inner = child.firstNamedChild && literalValue(child.firstNamedChild, depth + 1);
      if (inner && typeof inner === "object" && !Array.isArray(inner)) Object.assign(made, inner);
      continue;
    }
    const key = child.type === "pair" ? field(child, "key") : child;
    const held = child.type === "pair" ? field(child, "value") : child;
    const name = key && (plainString(key) ?? key.text);
    const value =
      held?.type === "shorthand_property_identifier"
        ? boundValue(held, depth)
        : held && literalValue(held, depth + 1);
    if (name && name !== "__proto__" && value !== undefined && value !== null) made[name] = value;
    else if (name && value === null) made[name] = null;
  }
  return made;
}

function boundValue(name: Node, depth: number): CapturedValue | undefined {
  for (let scope: Node | null = scopeOf(name); scope; scope = scope.parent ? scopeOf(scope) : null) {
    const { bindings } = reachingBindings(scope, name.text, name);
    const [only] = bindings;
    if (only && bindings.length === 1 && only.members.length === 0 && !only.isElement)
      return literalValue(only.value, depth + 1);
    if (!scope.parent) break;
  }
  return undefined;
}
