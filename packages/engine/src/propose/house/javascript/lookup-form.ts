import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { operandOf } from "../../recipes/undefined-property/operand.ts";

const AROUND = /^(?:await|non_null|parenthesized|as|satisfies)_expression$/;
const SEARCHES = /\.(?:find|findLast|findIndex|findLastIndex|some)\(/;

/**
 * How something is looked up, whatever it is looked up by and however the items are called: `board.columns.find((_) => _.id
 * === #)`. Two lookups of one form look for the same kind of thing. Null for what is no lookup by a key.
 */
export function lookupForm(lookup: Node | null): string | null {
  if (!lookup) return null;
  if (AROUND.test(lookup.type)) return lookupForm(lookup.firstNamedChild);
  if (!/^(?:call|subscript)_expression$/.test(lookup.type)) return null;
  const key = operandOf(lookup);
  if (!key || key.type === "object") return null;
  const given = lookup.type === "call_expression" ? field(lookup, "arguments")?.firstNamedChild : null;
  const item =
    given?.type === "arrow_function"
      ? (field(given, "parameter") ?? field(given, "parameters")?.firstNamedChild)?.text
      : undefined;
  const from = key.startIndex - lookup.startIndex;
  const text = `${lookup.text.slice(0, from)}#${lookup.text.slice(from + key.text.length)}`;
  const named =
    item === undefined ? text : text.replace(new RegExp(`\\b${item.replace(/\W/g, "\\$&")}\\b`, "g"), "_");
  return named
    .replace(/\(_\) =>/g, "_ =>")
    .replace(SEARCHES, ".find(")
    .replace(/\?\.|!\./g, ".")
    .replace(/\s+/g, " ");
}
