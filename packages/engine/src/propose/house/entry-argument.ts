import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import { dottedName, field, plainString } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";

/**
 * Whether a text that an exception of the project is made with names an entry of a table, and is told to nobody as it
 * stands: `Misused("assign")`, whose constructor looks for `USAGE[name]`.
 */
export function isEntryArgument(code: CodeIndex, file: SourceFile, literal: Node): boolean {
  const call = literal.parent?.type === "argument_list" ? literal.parent.parent : null;
  const callee = call?.type === "call" ? field(call, "function") : null;
  const dotted = callee && dottedName(callee);
  const made = dotted ? code.resolve(file.path, dotted) : null;
  if (made?.node?.type !== "class_definition" || plainString(literal) === null) return false;
  const maker = field(made.node, "body")?.namedChildren.find(
    (child) => child.type === "function_definition" && field(child, "name")?.text === "__init__",
  );
  const given = literal.parent?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const place = given.findIndex(({ id }) => id === literal.id);
  const name = maker && parametersOf(maker)[place + 1]?.name;
  if (!maker || !name || given.slice(0, place).some(({ type }) => /splat|keyword/.test(type))) return false;
  return maker
    .descendantsOfType("subscript")
    .some((node) => field(node, "subscript")?.text === name && field(node, "value")?.text !== name);
}
