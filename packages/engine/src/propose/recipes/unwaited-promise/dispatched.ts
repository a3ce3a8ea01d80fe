import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field } from "../../../code/nodes.ts";
import { isUnwaited, tryAround, type UnwaitedCall } from "./calls.ts";

/**
 * A function of a table (`["DELETE", pattern, strip]`, `{ close, list }`, `jobs.set("sweep", sweep)`) is called by whoever looks
 * it up: the calls of what was looked up that stand inside of a `try` and that nobody waits for.
 */
export function dispatchedCalls(code: CodeIndex, symbol: FunctionSymbol): UnwaitedCall[] {
  const home = code.file(symbol.path);
  if (!home || !isInTable(home, symbol)) return [];
  const files = code.paths
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .filter((path) => path === symbol.path || code.importsOf(path).includes(symbol.path))
    .flatMap((path) => code.file(path) ?? [])
    .filter(({ isTest }) => !isTest);
  return files.flatMap((file) =>
    file.tree.rootNode
      .descendantsOfType("call_expression")
      .filter((call) => isUnwaited(call) && tryAround(call) !== null && isLookedUp(call))
      .map((call) => ({ file, call })),
  );
}

/** Whether a function is an entry of something: written there, or named there. */
function isInTable(home: SourceFile, { node, name }: FunctionSymbol): boolean {
  if (isEntry(node)) return true;
  const uses = home.tree.rootNode.descendantsOfType(["identifier", "shorthand_property_identifier"]);
  return uses.some((use) => use.text === name && isEntry(use));
}

function isEntry(node: Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (parent.type === "array" || parent.type === "object") return true;
  if (parent.type === "pair") return field(parent, "value")?.id === node.id;
  const call = parent.type === "arguments" ? parent.parent : null;
  const callee = call && field(call, "function");
  return /^(?:set|register|add|define|route|command|handle)$/.test(
    (callee && field(callee, "property")?.text) ?? "",
  );
}

/** `commands[name](…)`, `jobs.get(name)(…)`, and a local name of what was found. */
function isLookedUp(call: Node): boolean {
  const callee = bare(field(call, "function"));
  if (!callee) return false;
  if (callee.type === "subscript_expression") return true;
  if (callee.type === "call_expression") return /\.get\([^()]*\)$/.test(callee.text);
  const found = callee.type === "member_expression" ? field(callee, "object") : callee;
  const isHandler =
    callee.type === "identifier" ||
    /^(?:handler|handle|run|action|execute|callback|fn)$/.test(field(callee, "property")?.text ?? "");
  return found?.type === "identifier" && isHandler && isLocal(found);
}

function bare(node: Node | null): Node | null {
  return node && /^(?:non_null|parenthesized|as)_expression$/.test(node.type)
    ? bare(node.firstNamedChild)
    : node;
}

/** Whether a name is a parameter, an item of a loop, or was taken out of something here. */
function isLocal(use: Node): boolean {
  for (let scope: Node | null = use.parent; scope; scope = scope.parent) {
    if (isFunctionNode(scope) && parameterNames(scope).includes(use.text)) return true;
    if (scope.type === "for_in_statement" && boundNames(field(scope, "left")).includes(use.text)) return true;
    if (!/^(?:statement_block|switch_case)$/.test(scope.type)) continue;
    const isBound = scope.namedChildren
      .filter((child) => /^(?:lexical|variable)_declaration$/.test(child.type))
      .flatMap((child) => child.namedChildren)
      .some(
        (one) =>
          boundNames(field(one, "name")).includes(use.text) && !isFunctionNode(field(one, "value") ?? one),
      );
    if (isBound) return true;
  }
  return false;
}
