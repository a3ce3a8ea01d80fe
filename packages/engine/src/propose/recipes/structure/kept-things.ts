import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, plainString } from "../../../code/nodes.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";

/** Methods that keep what they are given, and give something else back: the store, a length, a count, nothing. */
const KEEPS =
  /^(?:set|add|push|unshift|append|prepend|insert\w*|save\w*|store\w*|put\w*|persist\w*|keep\w*|remember\w*|register\w*|enqueue|upsert\w*|write\w*|setItem|emit|publish|send|dispatch|notify\w*|commit|flush|log|info|debug|warn)$/i;

const MADE = /^(?:object|new_expression|call_expression|await_expression|array)$/;

/**
 * What a function makes and hands to a store before it comes to its end at `statement`: `blend` of
 * `blends.set(name, blend)`. The store's own answer is nothing that a caller could want. Null where nothing or more than
 * one thing is made and kept, or where the thing has no such part as the caller reads.
 */
export function keptThing(
  file: SourceFile,
  definition: Node,
  statement: Node,
  wanted: string | null,
): string | null {
  if (!keptIn(statement)) return null;
  const block = statement.parent;
  const made = [block, field(definition, "body")]
    .flatMap((one) => one?.namedChildren ?? [])
    .filter((child) => /^(?:lexical|variable)_declaration$/.test(child.type))
    .flatMap((child) => child.namedChildren)
    .filter((child) => field(child, "name")?.type === "identifier" && isMade(field(child, "value")));
  const unique = [...new Map(made.map((one) => [one.id, one])).values()];
  const handed = unique.filter((declarator) => {
    const name = field(declarator, "name")?.text ?? "";
    return (
      declarator.endIndex <= statement.startIndex &&
      mayHave(field(declarator, "value"), wanted) &&
      statementsBefore(statement).some((one) => hands(one, name))
    );
  });
  const names = handed.map((declarator) => field(declarator, "name")?.text ?? "");
  if (names.length <= 1) return names[0] ?? null;
  const given = givenByKin(file, definition);
  const alike = names.filter((name) => given.has(name));
  if (alike.length === 1) return alike[0] ?? null;
  const last = names.filter((name) => hands(statement, name));
  return last.length === 1 ? (last[0] ?? null) : null;
}

/** Whether a statement only keeps something: a call of a store, an entry or a field that is set. */
export function keptIn(statement: Node): boolean {
  const call = callOf(statement);
  if (call) {
    const callee = field(call, "function");
    return callee?.type === "member_expression" && KEEPS.test(field(callee, "property")?.text ?? "");
  }
  const value = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  return (
    value?.type === "assignment_expression" &&
    /^(?:member|subscript)_expression$/.test(field(value, "left")?.type ?? "")
  );
}

function callOf(statement: Node): Node | null {
  const value = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const plain = value?.type === "await_expression" ? value.firstNamedChild : value;
  return plain?.type === "call_expression" ? plain : null;
}

function statementsBefore(statement: Node): Node[] {
  const all = statement.parent?.namedChildren ?? [];
  return all.filter((one) => one.startIndex <= statement.startIndex);
}

/** Whether a statement hands a name to a store, as an argument or as the new value of an entry. */
function hands(statement: Node, name: string): boolean {
  if (!keptIn(statement)) return false;
  const call = callOf(statement);
  if (call) return (field(call, "arguments")?.namedChildren ?? []).some((one) => one.text === name);
  const value = statement.firstNamedChild;
  return value !== null && field(value, "right")?.text === name;
}

function isMade(value: Node | null): boolean {
  return value !== null && MADE.test(value.type);
}

/** Whether an object may have the part that was read of it; what is not written out may have any. */
function mayHave(value: Node | null, wanted: string | null): boolean {
  if (wanted === null || value?.type !== "object") return true;
  return value.namedChildren.some((entry) => {
    if (entry.type === "spread_element" || field(entry, "key")?.type === "computed_property_name")
      return true;
    const key = field(entry, "key") ?? field(entry, "name");
    const name = key ? (plainString(key) ?? key.text) : entry.text;
    return name === wanted;
  });
}

/** Names that the functions beside a function return. */
function givenByKin(file: SourceFile, definition: Node): ReadonlySet<string> {
  const owner = ancestorOfType(definition, ["class_body", "object"]) ?? file.tree.rootNode;
  const kin = owner
    .descendantsOfType(["function_declaration", "function_expression", "arrow_function", "method_definition"])
    .filter((node) => isFunctionNode(node) && node.id !== definition.id);
  return new Set(
    kin.flatMap((node) =>
      returnsOf(node).values.flatMap((one) => (one.type === "identifier" ? one.text : [])),
    ),
  );
}
