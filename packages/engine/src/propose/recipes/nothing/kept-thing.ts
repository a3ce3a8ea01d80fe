import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";

/** Methods that keep what they are given, or tell others of it, and give nothing that a caller could want. */
const KEEPS =
  /^(?:_*(?:append|add|insert|save|store|put|set|setdefault|persist|keep|remember|register|push|publish|send|emit|notify|dispatch|enqueue|write|commit|flush|refresh|merge|update|log|debug|info|warning)(?:_\w+)?)$/;

/** What makes a new thing; a name or a part of something else is not made here. */
const MADE = /^(?:call|dictionary|list|await|dictionary_comprehension|list_comprehension)$/;

/**
 * What a function makes and hands to a store before it comes to its end at `last`: `order` of `self._orders[number] = order`
 * or of `session.add(order)` before `session.commit()`. Null where nothing, or more than one thing, is made and kept.
 */
export function keptThing({ node: definition }: FunctionSymbol, last: Node): string | null {
  if (!isKeeping(last) || ancestorOfType(last, ["except_clause", "finally_clause"], definition)) return null;
  const statements = [last.parent, field(definition, "body")].flatMap((block) => block?.namedChildren ?? []);
  const before = [...new Map(statements.map((one) => [one.id, one])).values()].filter(
    (one) => one.startIndex <= last.startIndex,
  );
  const made = before.flatMap((statement) => {
    const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const target = inner?.type === "assignment" ? field(inner, "left") : null;
    const value = inner && field(inner, "right");
    return target?.type === "identifier" && value && MADE.test(value.type) ? [target.text] : [];
  });
  const handed = [...new Set(made)].filter((name) => before.some((statement) => hands(statement, name)));
  if (handed.length <= 1) return handed[0] ?? null;
  // Of the key and what is kept under it the function gives one on its other ways.
  const own = returnedNames(definition);
  const likewise = handed.filter((name) => own.has(name));
  if (likewise.length === 1) return likewise[0] ?? null;
  const given = givenByKin(definition);
  const alike = handed.filter((name) => given.has(name));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function isKeeping(statement: Node): boolean {
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (inner?.type === "assignment") return /^(?:subscript|attribute)$/.test(field(inner, "left")?.type ?? "");
  const call = inner?.type === "await" ? inner.firstNamedChild : inner;
  const callee = call?.type === "call" ? field(call, "function") : null;
  return callee?.type === "attribute" && KEEPS.test(field(callee, "attribute")?.text ?? "");
}

/** Whether a statement hands a name to a store, as an argument or as the new value of an entry. */
function hands(statement: Node, name: string): boolean {
  if (!isKeeping(statement)) return false;
  const inner = statement.firstNamedChild;
  if (inner?.type === "assignment") return field(inner, "right")?.text === name;
  const call = inner?.type === "await" ? inner.firstNamedChild : inner;
  return (call && (field(call, "arguments")?.namedChildren ?? []).some((one) => one.text === name)) ?? false;
}

/** Names that the functions beside a function return. */
function givenByKin(definition: Node): ReadonlySet<string> {
  const owner = ancestorOfType(definition, ["class_definition", "module"]);
  const kin = (owner?.descendantsOfType("function_definition") ?? []).filter(
    ({ id }) => id !== definition.id,
  );
  return new Set(
    kin.flatMap((node) =>
      descendantsHere(node, "return_statement").flatMap((one) =>
        one.firstNamedChild?.type === "identifier" ? [one.firstNamedChild.text] : [],
      ),
    ),
  );
}

function returnedNames(definition: Node): ReadonlySet<string> {
  return new Set(
    descendantsHere(definition, "return_statement").flatMap((node) =>
      node.firstNamedChild?.type === "identifier" ? [node.firstNamedChild.text] : [],
    ),
  );
}
