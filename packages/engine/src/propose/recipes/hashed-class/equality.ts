import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";

/**
 * What an `__eq__` compares, as expressions of `self`: `self.row`, `self.name.lower()`. Null where it compares anything but
 * the same expressions of the two sides, joined by `and` or in tuples.
 */
export function comparedParts({ node }: FunctionSymbol): string[] | null {
  const [self, other] = parametersOf(node).map(({ name }) => name);
  const returned = (field(node, "body")?.descendantsOfType("return_statement") ?? []).flatMap(
    (one) => one.firstNamedChild ?? [],
  );
  const told = returned.filter(({ type, text }) => !(type === "false" || text === "NotImplemented"));
  const [only] = told;
  if (self === undefined || other === undefined || !only || told.length > 1) return null;
  const found = partsOf(only, self, other);
  return found && found.length > 0 ? [...new Set(found)] : null;
}

function partsOf(node: Node, self: string, other: string): string[] | null {
  if (node.type === "parenthesized_expression" && node.firstNamedChild)
    return partsOf(node.firstNamedChild, self, other);
  if (node.type === "boolean_operator") {
    const [left, right] = [field(node, "left"), field(node, "right")];
    if (field(node, "operator")?.text !== "and" || !left || !right) return null;
    const both = [partsOf(left, self, other), partsOf(right, self, other)];
    return both[0] && both[1] ? [...both[0], ...both[1]] : null;
  }
  if (node.type === "call") return /^isinstance\(/.test(node.text) ? [] : null;
  if (node.type !== "comparison_operator") return null;
  const [left, right, ...others] = node.namedChildren;
  if (!left || !right || others.length > 0) return null;
  const operator = node.children.find(({ isNamed }) => !isNamed)?.type;
  if (/^(?:type\(|\w+\.__class__)/.test(left.text) && /^(?:==|is)$/.test(operator ?? "")) return [];
  if (operator !== "==" || mirrored(left.text, self, other) !== right.text) return null;
  const parts = left.type === "tuple" ? left.namedChildren.map(({ text }) => text) : [left.text];
  return parts.every((part) => new RegExp(`\\b${self}\\b`).test(part)) ? parts : null;
}

function mirrored(text: string, self: string, other: string): string {
  return text.replace(new RegExp(`(?<![\\w.])${self}(?!\\w)`, "g"), other);
}
