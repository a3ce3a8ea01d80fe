import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../../code/nodes.ts";
import type { Care } from "./unify.ts";
import { bare } from "./unify.ts";

const MADE: Readonly<Record<string, object>> = {
  "new Set": Set.prototype,
  "new Map": Map.prototype,
  "new Date": Date.prototype,
  Number: Number.prototype,
  BigInt: BigInt.prototype,
  String: String.prototype,
  "Object.keys": Array.prototype,
  "Array.from": Array.prototype,
};

/** Whether what is done with a value here can be done with what a conversion makes of it: a set is not reduced. */
export function bearsConversion({ at, house }: Care): boolean {
  const made = bare(house);
  const maker =
    made.type === "new_expression"
      ? `new ${field(made, "constructor")?.text}`
      : field(made, "function")?.text;
  const kind = MADE[maker ?? ""];
  if (!kind) return true;
  let whole = at;
  while (whole.parent && /^(?:parenthesized|non_null|as)_expression$/.test(whole.parent.type))
    whole = whole.parent;
  const { parent } = whole;
  const read =
    parent?.type === "member_expression" && field(parent, "object")?.id === whole.id
      ? field(parent, "property")
      : null;
  if (read) return read.text in kind;
  // An object is there whatever it was made of.
  return !(made.type === "new_expression" && isAsked(whole));
}

/** Whether only yes or no is wanted of an expression. */
function isAsked(node: Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (/^(?:if|while)_statement$|^ternary_expression$/.test(parent.type))
    return field(parent, "condition")?.id === node.id;
  if (parent.type === "parenthesized_expression") return isAsked(parent);
  if (parent.type === "unary_expression") return field(parent, "operator")?.text === "!";
  const call =
    parent.type === "arrow_function" && parent.parent?.type === "arguments" ? parent.parent.parent : null;
  const callee = call && field(call, "function");
  return /^(?:filter|some|every|find|findLast|findIndex)$/.test((callee && lastNameOf(callee)) ?? "");
}
