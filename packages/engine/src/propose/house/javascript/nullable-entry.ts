import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";

/**
 * Where a type declares that the result of this function may be null: whoever calls the function puts the result straight
 * into an entry that is declared so, `{ from: cheapest(bottles) }` given as a `Page` with `from: string | null`. Null where
 * one of the callers does anything else with it, and where the function itself promises something.
 */
export function nullableEntry(code: CodeIndex, symbol: FunctionSymbol): string | null {
  if (field(symbol.node, "return_type")) return null;
  const calls = code.callsOf(symbol.name).filter((site) => code.file(site.path)?.isTest === false);
  const places = calls.map(({ node, path }) => declaredNull(code, path, node));
  return places.every((place) => place !== null) ? (places[0] ?? null) : null;
}

/** Where a type declares that the entry which a value is put into may be null; null where none does. */
export function declaredNull(code: CodeIndex, path: string, given: Node): string | null {
  const value =
    given.parent && /^(?:await|non_null)_expression$/.test(given.parent.type) ? given.parent : given;
  const pair = value.parent?.type === "pair" ? value.parent : null;
  const object = pair?.parent;
  const key = pair && field(pair, "key")?.text;
  const type = object?.type === "object" ? typeOf(object) : null;
  if (!key || !type) return null;
  const name = /^(?:Promise<)?\s*([A-Z]\w*)\s*>?$/.exec(type)?.[1];
  if (name === undefined) return null;
  const near = code.file(path);
  const files = [near, ...code.naming(name).map((other) => code.file(other))];
  for (const file of files) {
    if (!file || file.isTest || file.language === "python") continue;
    const declared = file.tree.rootNode
      .descendantsOfType(["interface_declaration", "type_alias_declaration"])
      .find((node) => field(node, "name")?.text === name);
    const member = declared
      ?.descendantsOfType("property_signature")
      .find((node) => field(node, "name")?.text === key);
    if (!member) continue;
    return /\|\s*null\b|\bnull\s*\|/.test(member.text) ? `${file.path}:${startLineOf(member)}` : null;
  }
  return null;
}

/** The declared type of an object that is returned, or bound with a type. */
function typeOf(object: Node): string | null {
  const outer = object.parent;
  if (outer?.type === "satisfies_expression" || outer?.type === "as_expression")
    return outer.namedChildren.at(-1)?.text ?? null;
  if (outer?.type === "variable_declarator") return plainType(field(outer, "type"));
  const isResult =
    outer?.type === "return_statement" ||
    (outer?.type === "parenthesized_expression" && outer.parent?.type === "arrow_function");
  if (!isResult) return null;
  for (let current: Node | null = outer; current; current = current.parent)
    if (isFunctionNode(current)) return plainType(field(current, "return_type"));
  return null;
}

function plainType(annotation: Node | null): string | null {
  return annotation?.text.replace(/^:\s*/, "") ?? null;
}
