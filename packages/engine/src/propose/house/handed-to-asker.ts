import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { field } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { descendantsHere } from "../../code/python/handlers.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { calleesOf } from "../../diagnose/origin/python/callees.ts";

/** Whether an expression is given at once to a function of the project that asks what it is given whether it is None. */
export function isHandedToAsker(code: CodeIndex, path: string, value: Node): boolean {
  const entry = value.parent?.type === "keyword_argument" ? value.parent : value;
  const call = entry.parent?.type === "argument_list" ? entry.parent.parent : null;
  if (call?.type !== "call") return false;
  const { positional } = readCall(call);
  const callees = calleesOf(code, path, call);
  return (
    callees.length > 0 &&
    callees.every(({ symbol }) => {
      const all = parametersOf(symbol.node);
      const own = /^(?:self|cls)$/.test(all[0]?.name ?? "") ? all.slice(1) : all;
      const keyword = entry.type === "keyword_argument" ? field(entry, "name")?.text : null;
      const index = positional.findIndex(({ id }) => id === value.id);
      const taken = keyword ? own.find(({ name }) => name === keyword) : own[index];
      return taken !== undefined && asksForNone(symbol.node, taken.name);
    })
  );
}

/** `if value is None`, `"-" if not value else …`, `value or 0` at the first use of a parameter. */
function asksForNone(definition: Node, name: string): boolean {
  const isNone = new RegExp(
    `(?:^|\\bor\\s+|\\()${name} is None\\b|(?:^|\\bor\\s+|\\()not ${name}(?:$|\\s+or\\b|\\))`,
  );
  const isThere = new RegExp(`(?:^|\\band\\s+|\\()${name}(?: is not None|$|\\s+and\\b)`);
  const [first] = descendantsHere(definition, "identifier").filter(
    (node) =>
      node.text === name && field(definition, "parameters")?.id !== node.parent?.id && !isParameter(node),
  );
  const asked = first && conditionAround(first);
  return asked !== null && asked !== undefined && (isNone.test(asked.text) || isThere.test(asked.text));
}

function isParameter(node: Node): boolean {
  return /parameter/.test(node.parent?.type ?? "");
}

/** The condition in which a name stands first, of whichever form; in `a if c else b` the condition is run first. */
function conditionAround(first: Node): Node | null {
  for (let node: Node | null = first; node?.parent; node = node.parent) {
    const parent: Node = node.parent;
    if (parent.type === "conditional_expression") return parent.namedChild(1);
    if (/^(?:if_statement|elif_clause|while_statement)$/.test(parent.type))
      return field(parent, "condition")?.id === node.id ? node : null;
    if (parent.type === "block") return null;
  }
  return null;
}
